/** Papers on one page of the full list: few enough to load at once, many enough to scan. */
export const papersPerPage = 100;

/** Address of a page of the full list; the first is `papers.html`. */
export function papersPagePath(number: number): string {
  return number === 1 ? '/papers.html' : `/papers-${String(number)}.html`;
}
