import { stemmer } from 'stemmer';
import { queryStopWords } from '../search/stop-words.ts';
import { toRelated } from '../search/vocabulary.ts';
import { compoundWords } from '../search/words.ts';
import type { SearchPlace } from './search-places.ts';

/** What a word tells in the label, in the line below it, in the introduction, in a reason. */
const textWeights = [6, 2, 1, 0.5] as const;

/** Saturation of repeated mentions, as BM25's k1. */
const saturation = 1.5;

/**
 * By stem, the topics and reading paths whose texts have it, with how much it tells there: by their
 * places in the list, as `toRelated` writes them.
 */
export function placesByStem(places: readonly SearchPlace[]): Map<string, string> {
  const mentions = new Map<string, Map<number, number>>();
  for (const [place, { texts }] of places.entries()) {
    for (const [index, text] of texts.entries()) {
      for (const stem of stemsOf(text)) {
        const ofStem = mentions.get(stem) ?? new Map<number, number>();
        mentions.set(stem, ofStem);
        ofStem.set(place, (ofStem.get(place) ?? 0) + (textWeights[index] ?? 0));
      }
    }
  }
  return new Map(
    [...mentions].map(([stem, ofStem]) => {
      const rarity = Math.log(1 + places.length / ofStem.size);
      const weights = [...ofStem].map(([place, count]): [string, number] => [
        place.toString(36),
        (rarity * count) / (count + saturation),
      ]);
      return [stem, toRelated(weights)];
    }),
  );
}

function stemsOf(text: string): string[] {
  return compoundWords(text)
    .flatMap(({ joined, parts }) => (parts.length > 1 ? [joined, ...parts] : parts))
    .filter((word) => !queryStopWords.has(word))
    .map(stemmer);
}
