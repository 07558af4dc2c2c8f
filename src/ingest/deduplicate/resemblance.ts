import { stopWords } from '../../reading-list/stop-words.ts';
import { foldedWords, foldTitle } from '../../text/fold-title.ts';
import { identifierKeys } from '../../reading-list/identifier-keys.ts';
import { authorKeys, yearOf, type PaperTraits } from './paper-traits.ts';
import { jaccard, shingle } from './shingles.ts';

/*
 * What two records have in common. No comparison depends on the order of the two; shares are 0 to 1,
 * and a comparison is `undefined` where one of the two has nothing to compare.
 */

/** A text of fewer words is a placeholder, or a title, and tells nothing. */
const minAbstractWords = 12;

/**
 * Whether an identifier is the same, or one of a scheme is another. With both, as for a preprint's id
 * and another DOI, it is another.
 */
export function compareIdentifiers(
  a: Pick<PaperTraits, 'identifiers'>,
  b: Pick<PaperTraits, 'identifiers'>,
): 'same' | 'other' | undefined {
  const others = identifierKeys(b.identifiers);
  const compared = [...identifierKeys(a.identifiers)].flatMap(([scheme, key]) => {
    const other = others.get(scheme);
    return other === undefined ? [] : [other === key];
  });
  if (compared.length === 0) return undefined;
  return compared.every(Boolean) ? 'same' : 'other';
}

/** The authors that two lists have in common, and their share of the shorter list. */
export function compareAuthors(
  a: PaperTraits,
  b: PaperTraits,
): { readonly common: number; readonly share: number } | undefined {
  if (a.authors.length === 0 || b.authors.length === 0) return undefined;
  const [ofA, ofB] = [authorKeys(a), authorKeys(b)];
  return { common: ofA.intersection(ofB).size, share: shareOfSmaller(ofA, ofB) };
}

/** Years between the publications. */
export function yearsBetween(a: PaperTraits, b: PaperTraits): number | undefined {
  const [year, other] = [yearOf(a), yearOf(b)];
  return year === undefined || other === undefined ? undefined : Math.abs(year - other);
}

/** How much of their three-word sequences two abstracts have in common. */
export function compareAbstracts(
  a: Pick<PaperTraits, 'abstract'>,
  b: Pick<PaperTraits, 'abstract'>,
):
  | {
      /** Jaccard similarity. */
      readonly similarity: number;
      /** Share of the sequences of the shorter abstract that the longer has. */
      readonly contained: number;
    }
  | undefined {
  if (a.abstract === b.abstract) return { similarity: 1, contained: 1 };
  if (!hasText(a) || !hasText(b)) return undefined;
  const [left, right] = [shingle(a.abstract), shingle(b.abstract)];
  const similarity = jaccard(left, right);
  const common = (similarity / (1 + similarity)) * (left.length + right.length);
  return { similarity, contained: common / Math.max(1, Math.min(left.length, right.length)) };
}

/** Share of the words with a meaning in the abstract with fewer of them that the other has, too. */
export function shareOfWords(a: PaperTraits, b: PaperTraits): number {
  const meanings = ({ abstract }: PaperTraits) =>
    new Set(foldedWords(abstract).filter((word) => word.length > 3 && !stopWords.has(word)));
  return shareOfSmaller(meanings(a), meanings(b));
}

/** Share of the titles' letter triples that are common (Dice's coefficient). */
export function compareTitles(a: PaperTraits, b: PaperTraits): number {
  const [left, right] = [foldTitle(a.title), foldTitle(b.title)];
  if (left === right) return 1;
  const [ofLeft, ofRight] = [triples(left), triples(right)];
  return (2 * ofLeft.intersection(ofRight).size) / Math.max(1, ofLeft.size + ofRight.size);
}

/** Words by which papers of a series differ: numbers, versions, parts, answers. */
const partWord =
  /^(?:(?=.*\d).+|[ivx]+|part|reply|comment|revisited|erratum|corrigendum|extended)$/u;

/** Whether two titles differ in such words, so that like titles are those of two papers. */
export function differInPart(a: PaperTraits, b: PaperTraits): boolean {
  const partOf = ({ title }: PaperTraits) =>
    foldedWords(title)
      .filter((word) => partWord.test(word))
      .sort()
      .join(' ');
  return partOf(a) !== partOf(b);
}

function hasText({ abstract }: Pick<PaperTraits, 'abstract'>): boolean {
  return abstract.split(/\s+/u).length >= minAbstractWords;
}

function shareOfSmaller(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.intersection(b).size / Math.max(1, Math.min(a.size, b.size));
}

function triples(key: string): ReadonlySet<string> {
  const count = Math.max(0, key.length - 2);
  return new Set(Array.from({ length: count }, (_, at) => key.slice(at, at + 3)));
}
