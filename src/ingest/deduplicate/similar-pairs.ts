import { jaccard, type Shingles } from './shingles.ts';

/** Two texts that are alike. */
export interface SimilarPair {
  /** Index of the one, the lower, */
  readonly left: number;
  /** and of the other. */
  readonly right: number;
  /** Share of common shingles, 0 to 1: the Jaccard similarity. */
  readonly similarity: number;
}

/** A text that is like more of those before it is paired with the last of them alone. */
const maxPairs = 16;

/** Of the texts before one that have a shingle of its own, as many are looked at, the last. */
const maxHolders = 64;

/** What rounding may take away from a number of shingles. */
const rounding = 0.001;

/** One byte each; enough for the shingles of 100,000 abstracts. */
const maxCounters = 2 ** 25;

/**
 * All pairs of texts whose similarity is at least `minSimilarity`, by right and left index. By an
 * inverted index over the rarest shingles of each text, some of which two such texts have in common
 * (prefix filtering: Chaudhuri, Ganti & Kaushik 2006; Bayardo, Ma & Srikant 2007). A shingle that no
 * other text has is not put into the index, so that few are.
 *
 * Exact, but for two bounds that make time and memory grow with the texts, not with their square:
 * many copies of a text make a chain, in which each is paired with the one before; and two texts that
 * share nothing rare but what more than 64 texts between them have as well may be missed.
 * @param minSimilarity above 0
 */
export function findSimilarPairs(texts: readonly Shingles[], minSimilarity: number): SimilarPair[] {
  const uses = countUses(texts);
  /** Texts by the shingles that are looked up: each entry is a text, and the entry before it. */
  const lastEntries = new Map<number, number>();
  const entryTexts: number[] = [];
  const entriesBefore: number[] = [];
  /** How many of its rarest shingles a text has in common with each before it. */
  const common = new Int32Array(texts.length);

  return texts.flatMap((text, right) => {
    const touched: number[] = [];
    let manyHeld = 0;
    for (const shingle of rarestShingles(text, uses, minSimilarity)) {
      const last = lastEntries.get(shingle) ?? -1;
      let entry = last;
      for (let holders = 0; entry >= 0 && holders < maxHolders; holders += 1) {
        const left = entryTexts[entry] ?? 0;
        if (common[left] === 0) touched.push(left);
        common[left] = (common[left] ?? 0) + 1;
        entry = entriesBefore[entry] ?? -1;
      }
      if (entry >= 0) manyHeld += 1;
      lastEntries.set(shingle, entryTexts.length);
      entryTexts.push(right);
      entriesBefore.push(last);
    }
    const pairs: SimilarPair[] = [];
    for (const left of touched.sort((a, b) => b - a)) {
      const other = texts[left] ?? text;
      const leastCommon = leastCommonRarest(text.length, other.length, minSimilarity) - manyHeld;
      if (pairs.length <= maxPairs && (common[left] ?? 0) >= leastCommon) {
        const similarity = jaccard(other, text, minSimilarity);
        if (similarity > 0) pairs.push({ left, right, similarity });
      }
      common[left] = 0;
    }
    return pairs.length > maxPairs ? pairs.slice(0, 1) : pairs.reverse();
  });
}

/**
 * How many of the rarest shingles of two texts are the same, at least, if they are alike. In one order
 * for all texts, which rarity gives, as many of the shingles that both have are among the rarest of
 * each as those need not make room for that are left out.
 */
function leastCommonRarest(length: number, other: number, minSimilarity: number): number {
  const common = (minSimilarity / (1 + minSimilarity)) * (length + other) - rounding;
  const leftOut = Math.max(
    length - rarestCount(length, minSimilarity),
    other - rarestCount(other, minSimilarity),
  );
  return common - leftOut;
}

/** How many of its shingles a text has to be looked up by, to be found by all that are like it. */
function rarestCount(length: number, minSimilarity: number): number {
  return length === 0 ? 0 : length - Math.ceil(minSimilarity * length - rounding) + 1;
}

/**
 * Counts how many texts have each shingle, in counters fewer than there are shingles: a counter is
 * that of all whose lowest bits are the same, and ends at 255.
 */
function countUses(texts: readonly Shingles[]): Uint8ClampedArray {
  const shingles = texts.reduce((sum, { length }) => sum + length, 0);
  const size = 2 ** Math.ceil(Math.log2(4 * shingles + 1));
  const uses = new Uint8ClampedArray(Math.min(maxCounters, size));
  for (const text of texts) {
    for (const shingle of text) {
      const counter = shingle % uses.length;
      uses[counter] = (uses[counter] ?? 0) + 1;
    }
  }
  return uses;
}

/** The rarest shingles of a text, as many as are needed, without those that no other text has. */
function rarestShingles(text: Shingles, uses: Uint8ClampedArray, minSimilarity: number): number[] {
  // Uses and shingle in one number, so that they are sorted as numbers are.
  const keys = Float64Array.from(text, (each) => (uses[each % uses.length] ?? 0) * 2 ** 32 + each);
  const rarest = keys.sort().subarray(0, rarestCount(text.length, minSimilarity));
  return [...rarest.filter((key) => key >= 2 ** 33)].map((key) => key % 2 ** 32);
}
