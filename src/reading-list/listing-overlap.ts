/**
 * How many papers each two listings share; on the diagonal, how many papers a listing has.
 * @param names the listings, which give rows and columns their order
 * @param origins the origins of each paper
 */
export function listingOverlap(
  names: readonly string[],
  origins: readonly (readonly { readonly listing: string }[])[],
): number[][] {
  const overlap = names.map(() => names.map(() => 0));
  const position = new Map(names.map((name, index) => [name, index]));
  for (const ofPaper of origins) {
    const present = [...new Set(ofPaper.flatMap(({ listing }) => position.get(listing) ?? []))];
    for (const a of present) {
      for (const b of present) {
        const row = overlap[a];
        if (row) row[b] = (row[b] ?? 0) + 1;
      }
    }
  }
  return overlap;
}
