import type { Identifiers } from '../schemas/identifiers.ts';

/**
 * ArXiv ids by which a paper can be asked for, with the id of its page. Ids of before 2007 are there
 * with and without their subject class, which is no part of the name: `cs.CL/0112017`, `cs/0112017`.
 */
export function arxivAliases(
  papers: readonly {
    readonly id: string;
    readonly data: { readonly identifiers: Pick<Identifiers, 'arxiv'> };
  }[],
): Map<string, string> {
  return new Map(
    papers.flatMap(({ id, data: { identifiers } }) => {
      const { arxiv } = identifiers;
      if (arxiv === undefined) return [];
      return [arxiv, withoutSubjectClass(arxiv)].map((alias): [string, string] => [alias, id]);
    }),
  );
}

/** https://info.arxiv.org/help/arxiv_identifier.html */
export function withoutSubjectClass(arxiv: string): string {
  return arxiv.replace(/\.[A-Z]{2}(?=\/)/u, '');
}

/**
 * Address of the page that leads from an arXiv id to the paper, from the site's root.
 * @example arxivPermalink('2401.18079') // '/arxiv/2401.18079.html'
 */
export function arxivPermalink(arxiv: string): string {
  return `/arxiv/${arxiv}.html`;
}
