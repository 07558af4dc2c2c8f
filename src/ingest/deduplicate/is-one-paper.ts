import type { PaperTraits } from './paper-traits.ts';
import {
  compareAbstracts,
  compareAuthors,
  compareIdentifiers,
  shareOfWords,
  yearsBetween,
} from './resemblance.ts';

/** Abstracts of one paper in two versions have this much in common, or */
const minAbstract = 0.1;
/** one has this much of the other, or */
const minContained = 0.2;
/** its words. Chosen on the pairs of `npm run bench:dedup`. */
const minWords = 0.45;

/** Authors' lists of one paper may be cut, misspelled or ordered anew, but not be others. */
const minAuthors = 0.5;
/** A preprint is published in the same year or the next ones. */
const maxYears = 2;

/**
 * Whether two records of one title are one paper. Two identifiers of one scheme are two papers; other
 * authors are, and so are abstracts that say something else, unless the authors and the year are the
 * same. What is not known speaks for one paper.
 */
export function isOnePaper(a: PaperTraits, b: PaperTraits): boolean {
  const identifier = compareIdentifiers(a, b);
  if (identifier !== undefined) return identifier === 'same';
  const authors = compareAuthors(a, b);
  if (authors !== undefined) {
    if (authors.share < minAuthors) return false;
    const isSure = authors.common > 1 || a.authors.length + b.authors.length === 2;
    if (isSure && (yearsBetween(a, b) ?? Infinity) <= maxYears) return true;
  }
  const abstracts = compareAbstracts(a, b);
  return (
    abstracts === undefined ||
    abstracts.similarity >= minAbstract ||
    abstracts.contained >= minContained ||
    shareOfWords(a, b) >= minWords
  );
}
