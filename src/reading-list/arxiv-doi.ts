/*
 * DOIs that arXiv registers for its papers; see https://info.arxiv.org/help/doi.html
 */

/** An arXiv id in a DOI, without its version; the class of a subject is in whatever case. */
const doiOfArxiv = /^10\.48550\/arxiv\.(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/iu;

/** The DOI of a paper on arXiv. */
export function arxivDoi(arxiv: string): string {
  return `10.48550/arXiv.${arxiv}`;
}

/** The arXiv id that a DOI has, without a version; `undefined` for a DOI that is not arXiv's. */
export function arxivOfDoi(doi: string): string | undefined {
  return doiOfArxiv.exec(doi)?.[1];
}
