import type { LoadedPart } from './vocabulary.ts';

/** A word of the corpus that a misspelled one may stand for. */
export interface Correction {
  readonly word: string;
  /** Letters inserted, left out, replaced or swapped. */
  readonly distance: number;
}

/** A wrong first letter is rarer than one further on; it counts this much more. */
const firstLetterPenalty = 0.7;

/** How much a word in e times as many papers gains on one that is nearer. */
const frequencyGain = 0.12;

/** Distances allowed by length, as search engines commonly set them. */
function maxDistance(word: string): number {
  if (word.length < 4 || /\d/u.test(word)) return 0;
  return word.length < 6 ? 1 : 2;
}

/** Words of the corpus near to one that it does not have, likeliest first. */
export function correctSpelling(
  word: string,
  parts: readonly LoadedPart[],
  maxCorrections = 4,
): Correction[] {
  const limit = maxDistance(word);
  if (limit === 0) return [];
  const found: (Correction & { cost: number })[] = [];
  for (const { words } of parts) {
    for (const [candidate, { papers }] of words) {
      if (/\d/u.test(candidate)) continue;
      const distance = damerauLevenshtein(word, candidate, limit);
      if (distance > limit) continue;
      const cost =
        distance +
        (candidate.startsWith(word.slice(0, 1)) ? 0 : firstLetterPenalty) -
        frequencyGain * Math.log(papers);
      found.push({ word: candidate, distance, cost });
    }
  }
  return found
    .sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1))
    .slice(0, maxCorrections)
    .map(({ word: correct, distance }) => ({ word: correct, distance }));
}

/**
 * Letters to insert, leave out, replace or swap with their neighbour to turn one word into another
 * (optimal string alignment); anything above `limit` comes back as `limit + 1`.
 */
export function damerauLevenshtein(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    [beforeLast, last] = [last, row];
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}
