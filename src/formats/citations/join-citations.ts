/** How the citations of several papers make one text; see `CitationStyle.numbering`. */
export interface CitationFormat {
  /** `bib`, `ris` or `json` for a file, else the id of a style. */
  readonly id: string;
  readonly numbering?: string | undefined;
}

/** A bibliography as plain text and, for a style, as HTML for programs that take it. */
export interface JoinedCitations {
  readonly text: string;
  readonly html?: string;
}

/**
 * One text of the citations of several papers, in the order given; references of a style without
 * numbers go by their authors.
 * @param toText the text that a reader sees of a reference's HTML
 */
export function joinCitations(
  citations: readonly string[],
  { id, numbering }: CitationFormat,
  toText: (html: string) => string,
): JoinedCitations {
  if (id === 'json') {
    const items = citations.flatMap((citation) => JSON.parse(citation) as unknown[]);
    return { text: `${JSON.stringify(items, null, 2)}\n` };
  }
  if (id === 'bib' || id === 'ris') return { text: citations.join('\n') };
  const references = citations.map((html) => ({ html, text: toText(html) }));
  if (numbering === undefined) {
    references.sort((a, b) => sortKey(a.text).localeCompare(sortKey(b.text), 'en'));
  }
  const number = (index: number) =>
    numbering === undefined ? '' : `${numbering.replace('#', String(index + 1))} `;
  return {
    text: references.map(({ text }, index) => `${number(index)}${text}\n`).join('\n'),
    html: references.map(({ html }, index) => `<p>${number(index)}${html}</p>`).join('\n'),
  };
}

/** Quotation marks before a title do not count. */
function sortKey(text: string): string {
  return text.replace(/^[“"‘']+/u, '');
}
