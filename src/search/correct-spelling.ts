import { editDistance } from '../text/edit-distance.ts';
import type { LoadedPart } from './vocabulary.ts';

/** A word of the corpus that a misspelled one may mean. */
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

/** A shorter word that one paper alone has is no correction. */
const minSureLetters = 5;

/** Corrections given of one word. */
const maxCorrections = 4;

/**
 * Words of the corpus near to one that it does not have, likeliest first.
 * @param maxEdits letters that may be wrong, where fewer than is usual for such a word
 */
export function correctSpelling(
  word: string,
  parts: readonly LoadedPart[],
  maxEdits = Infinity,
): Correction[] {
  const limit = Math.min(maxDistance(word), maxEdits);
  if (limit === 0) return [];
  const found: (Correction & { cost: number })[] = [];
  for (const { words } of parts) {
    for (const [candidate, { papers }] of words) {
      if (/\d/u.test(candidate)) continue;
      // As likely the name of something else: a reader who types KIVI does not mean Kimi.
      if (candidate.length < minSureLetters && papers < 2) continue;
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
