/** Papers in one part of the citations: what copying the reference to a single one has to load. */
const papersPerPart = 500;

/** Number of parts that the citations of so many papers are split into. */
export function citationPartCount(papers: number): number {
  return Math.max(1, Math.ceil(papers / papersPerPart));
}

/** The part that has a paper, from 0; any part may have any paper, so that all are about as large. */
export function citationPartOf(id: string, parts: number): number {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 0x7fffffff;
  return hash % parts;
}

/** Path of a part from the site's root: an object that gives each paper's citation by its id. */
export function citationPartPath(format: string, part: number): string {
  return `citations/${format}-${String(part)}.json`;
}
