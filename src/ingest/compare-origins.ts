/** Order of listing, then of line. */
export function compareOrigins(
  a: { readonly listing: string; readonly line: number },
  b: { readonly listing: string; readonly line: number },
): number {
  if (a.listing !== b.listing) return a.listing < b.listing ? -1 : 1;
  return a.line - b.line;
}
