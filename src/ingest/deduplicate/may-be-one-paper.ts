import { isOnePaper } from './is-one-paper.ts';
import type { PaperTraits } from './paper-traits.ts';
import {
  compareAbstracts,
  compareAuthors,
  compareIdentifiers,
  compareTitles,
  differInPart,
  shareOfWords,
} from './resemblance.ts';

/** Nearly the same abstract. */
const minAbstract = 0.5;
/** An abstract that is a part of the other. */
const minContained = 0.7;
/** An abstract with every fifth word another. */
const rewritten = { abstract: 0.15, words: 0.65 };
/** A title with some letters or a word changed. */
const minTitle = 0.8;
/** A title so like that a number, or "Part II", tells the papers of a series apart. */
const minLikeTitle = 0.6;
/** Where authors are known they must be nearly the same for a title that is not. */
const minAuthors = 0.6;

/**
 * Whether two papers that are not known to be one are worth a look. Thresholds are chosen on the pairs
 * of `npm run bench:dedup`. Papers of two identifiers of one scheme are so only for their abstracts.
 */
export function mayBeOnePaper(a: PaperTraits, b: PaperTraits): boolean {
  const identifier = compareIdentifiers(a, b);
  if (identifier === 'same') return true;
  const { similarity, contained } = compareAbstracts(a, b) ?? { similarity: 0, contained: 0 };
  if (similarity >= minAbstract) return true;
  if (identifier === 'other') return false;
  const title = compareTitles(a, b);
  if (title >= minLikeTitle && differInPart(a, b)) return false;
  if (contained >= minContained) return true;
  if (similarity >= rewritten.abstract && shareOfWords(a, b) >= rewritten.words) return true;
  if (title < minTitle || (compareAuthors(a, b)?.share ?? 1) < minAuthors) return false;
  return title === 1 || isOnePaper(a, b);
}
