import { editDistance } from '../text/edit-distance.ts';
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
      const distance = editDistance(word, candidate, limit);
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
