/** A paper with the ids that it had before. */
interface RenamedPaper {
  readonly id: string;
  readonly data: { readonly aliases: readonly string[] };
}

/** The papers of a path or a topic as an attribute of a page has them. */
export function formatProgressPapers(papers: readonly RenamedPaper[]): string {
  return papers.map(({ id, data }) => [id, ...data.aliases].join('/')).join(' ');
}

/** Reads what `formatProgressPapers` wrote: of each paper all its ids, the present one first. */
export function parseProgressPapers(attribute: string): string[][] {
  return attribute
    .split(' ')
    .filter(Boolean)
    .map((ids) => ids.split('/'));
}
