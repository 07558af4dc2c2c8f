/** A name that others gave a paper, without what readers paste along with it. */
export interface WrittenIdentifier {
  /** `page` is a paper's page on this or an earlier site, by its id; `address` is any other. */
  readonly scheme: 'arxiv' | 'doi' | 'page' | 'address';
  readonly value: string;
}

/** An arXiv id in the scheme of 2007 or before, with what may stand at its end. */
const arxivId = /(?:^|[/:.])(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?$/iu;

/** A DOI, bare or in an address; see https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html */
const doi = /(?:^|[/:])(10\.\d{4,9}\/\S+)$/u;

const address = /^https?:\/\/(?:www\.)?(.+)$/iu;

/**
 * Reads an identifier as readers write or paste it: `2401.18079`, `arXiv:2401.18079v2`,
 * `https://arxiv.org/pdf/2401.18079`, `doi:10.1000/182`, the address of a page or of code.
 * @param word without white space
 * @returns `undefined` for a word that is no identifier
 */
export function parseIdentifier(word: string): WrittenIdentifier | undefined {
  const bare = word.replace(/^[("'<[]+/u, '').replace(/[)"'>\],;.!?]+$/u, '');
  const place = address
    .exec(bare)?.[1]
    ?.replace(/[?#].*$/u, '')
    .replace(/\/+$/u, '');
  const text = place ?? bare;
  const arxiv = arxivId.exec(text)?.[1];
  if (arxiv !== undefined && (place !== undefined || /^(?:arxiv:)?[^:]+$/iu.test(text))) {
    return { scheme: 'arxiv', value: arxiv };
  }
  const anthology = /^aclanthology\.org\/([^/]+?)(?:\.pdf)?$/iu.exec(place ?? '')?.[1];
  if (anthology !== undefined) return { scheme: 'doi', value: `10.18653/v1/${anthology}` };
  const named = doi.exec(text)?.[1];
  if (named !== undefined) return { scheme: 'doi', value: named };
  const page = /\/papers\/([^/]+)\.html$/u.exec(place ?? '')?.[1];
  if (page !== undefined) return { scheme: 'page', value: page };
  return place === undefined ? undefined : { scheme: 'address', value: place };
}

/**
 * What an identifier, an address or a citation key is filed under: its letters and digits from the
 * end, for identifiers of one kind begin alike.
 */
export function identifierKey(value: string): string {
  const letters = value.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? [];
  return letters.reverse().join('');
}

/** The text by which a paper's own page is filed; see `identifierKey`. */
export function pageName(id: string): string {
  return `papers/${id}`;
}
