/**
 * The text counted most often; of several, the first by code points. Empty when there is none.
 * @param counts how often each text was met
 */
export function mostFrequent(counts: ReadonlyMap<string, number>): string {
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return most?.[0] ?? '';
}
