/** Papers in one part: what a script that needs a single one of them has to load. */
const papersPerPart = 500;

/** Number of parts that files about so many papers are split into. */
export function paperPartCount(papers: number): number {
  return Math.max(1, Math.ceil(papers / papersPerPart));
}

/** The part that has a paper, from 0; any part may have any paper, so that all are about as large. */
export function paperPartOf(id: string, parts: number): number {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 0x7fffffff;
  return hash % parts;
}
