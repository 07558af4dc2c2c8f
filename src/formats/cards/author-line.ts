/**
 * Authors in one line: all of them where they fit, else the first ones and how many others.
 * @param others how many more there are, and whether there are still more than that
 * @param fits whether a line is short enough; the first name stays even where it is not
 * @returns an empty line when there is no name
 * @example authorLine(['Ada', 'Bo', 'Cy'], noOthers, (line) => line.length < 20) // 'Ada and 2 others'
 */
export function authorLine(
  names: readonly string[],
  others: { readonly hidden: number; readonly areMore: boolean },
  fits: (line: string) => boolean,
): string {
  // From the longest: a name more may make the line shorter, as "and Bo" for "and 1 other".
  for (let count = names.length; count > 1; count -= 1) {
    const line = join(names, count, others);
    if (fits(line)) return line;
  }
  return names.length === 0 ? '' : join(names, 1, others);
}

function join(
  names: readonly string[],
  count: number,
  { hidden, areMore }: { readonly hidden: number; readonly areMore: boolean },
): string {
  const others = names.length - count + hidden;
  const shown = names.slice(0, count);
  if (areMore) return `${shown.join(', ')} and others`;
  if (others > 0) {
    return `${shown.join(', ')} and ${String(others)} other${others === 1 ? '' : 's'}`;
  }
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}
