import { wordGroup } from '../search/lazy-parts.ts';

/**
 * Splits words and phrases into parts in order, so that all with one beginning are in one part; see
 * `LazyParts`.
 * @param maxSize of a part, unless one beginning has more
 * @param sizeOf a word or phrase; each counts for one unless told otherwise
 */
export function splitByGroup(
  words: Iterable<string>,
  maxSize: number,
  sizeOf: (word: string) => number = () => 1,
): { start: string; words: string[] }[] {
  const groups = Map.groupBy([...new Set(words)].sort(), wordGroup);
  const parts: { start: string; words: string[]; size: number }[] = [];
  for (const [group, ofGroup] of groups) {
    const size = ofGroup.reduce((sum, word) => sum + sizeOf(word), 0);
    const last = parts.at(-1);
    if (last && last.size + size <= maxSize) {
      last.words.push(...ofGroup);
      last.size += size;
    } else parts.push({ start: group, words: [...ofGroup], size });
  }
  return parts.map(({ start, words: ofPart }) => ({ start, words: ofPart }));
}
