/** A place in a listing as one string, as messages show it. */
export function placeKey({
  listing,
  line,
}: {
  readonly listing: string;
  readonly line: number;
}): string {
  return `${listing}:${String(line)}`;
}
