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

/** Counters of uses end here. */
const maxUses = 255;

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
  const index = new RarestShingles(texts);
  const lengths = Int32Array.from(texts, ({ length }) => length);
  /** How many of its shingles, the most frequent ones, a text is not looked up by. */
  const leftOut = lengths.map((length) => length - rarestCount(length, minSimilarity));
  const leastShare = minSimilarity / (1 + minSimilarity);

  return texts.flatMap((text, right) => {
    const rarest = index.rarestOf(text, text.length - (leftOut[right] ?? 0));
    const { candidates, manyHeld } = index.countCommon(rarest, right);
    /**
     * How many of the rarest shingles of two texts are the same, at least, if they are alike. In one
     * order for all texts, which rarity gives, as many of the shingles that both have are among the
     * rarest of each as those need not make room for that are left out.
     */
    const isLikely = (left: number, common: number) => {
      const least = leastShare * (text.length + (lengths[left] ?? 0)) - rounding;
      return common >= least - Math.max(leftOut[left] ?? 0, leftOut[right] ?? 0) - manyHeld;
    };
    const likely = candidates.filter((left) => isLikely(left, index.takeCommon(left)));
    const pairs: SimilarPair[] = [];
    for (const left of likely.sort().reverse()) {
      const similarity = jaccard(texts[left] ?? text, text, minSimilarity);
      if (similarity > 0) pairs.push({ left, right, similarity });
      if (pairs.length > maxPairs) return pairs.slice(0, 1);
    }
    return pairs.reverse();
  });
}

/** How many of its shingles a text has to be looked up by, to be found by all that are like it. */
function rarestCount(length: number, minSimilarity: number): number {
  return length === 0 ? 0 : length - Math.ceil(minSimilarity * length - rounding) + 1;
}

/**
 * Texts by shingles that they share with others, in arrays of numbers alone: of a hundred thousand
 * abstracts, millions. Shingles whose lowest bits are the same count as one, which only makes more
 * texts candidates.
 */
class RarestShingles {
  /** How many texts have a shingle, up to `maxUses`. */
  private readonly uses: Uint8ClampedArray;
  /** Where the holders of a shingle begin in `holders`: the last of them, as many as are looked at. */
  private readonly starts: Uint32Array;
  private readonly holders: Uint32Array;
  /** How many holders a shingle had until now, up to a few more than are kept. */
  private readonly held: Uint8Array;
  /** How many of its rarest shingles the text that is looked at has in common with each before it. */
  private readonly common: Uint32Array;
  private readonly candidates: Uint32Array;

  constructor(texts: readonly Shingles[]) {
    const total = texts.reduce((sum, { length }) => sum + length, 0);
    const size = 2 ** Math.ceil(Math.log2(total + 1));
    this.uses = new Uint8ClampedArray(size);
    for (const text of texts) {
      for (const shingle of text) {
        const at = this.slotOf(shingle);
        this.uses[at] = (this.uses[at] ?? 0) + 1;
      }
    }
    this.starts = new Uint32Array(size);
    let start = 0;
    this.uses.forEach((uses, at) => {
      this.starts[at] = start;
      if (uses > 1) start += Math.min(uses, maxHolders);
    });
    this.holders = new Uint32Array(start);
    this.held = new Uint8Array(size);
    this.common = new Uint32Array(texts.length);
    this.candidates = new Uint32Array(texts.length);
  }

  /** The slots of the rarest shingles of a text, as many as are asked for, but those that others have. */
  rarestOf(text: Shingles, count: number): Uint32Array {
    const numbers = new Uint32Array(maxUses + 1);
    const slots = text.map((shingle) => this.slotOf(shingle));
    for (const slot of slots) {
      const uses = this.uses[slot] ?? 0;
      numbers[uses] = (numbers[uses] ?? 0) + 1;
    }
    // All that are rarer than some number of uses, and of those with just as many the first.
    let [most, rarer] = [0, 0];
    while (most < maxUses && rarer + (numbers[most] ?? 0) <= count) {
      rarer += numbers[most] ?? 0;
      most += 1;
    }
    let left = count - rarer;
    return slots.filter((slot) => {
      const uses = this.uses[slot] ?? 0;
      if (uses === most) left -= 1;
      return uses > 1 && (uses < most || (uses === most && left >= 0));
    });
  }

  /**
   * Counts what a text has in common with each of those before it, and puts it into the index.
   * @returns the texts with something in common, and how many of the shingles more texts have than are
   *   looked at
   */
  countCommon(slots: Uint32Array, text: number): { candidates: Uint32Array; manyHeld: number } {
    const { starts, holders, held, common, candidates } = this;
    let [found, manyHeld] = [0, 0];
    for (const slot of slots) {
      const start = starts[slot] ?? 0;
      const number = held[slot] ?? 0;
      const end = start + Math.min(number, maxHolders);
      for (let at = start; at < end; at += 1) {
        const other = holders[at] ?? 0;
        const before = common[other] ?? 0;
        if (before === 0) {
          candidates[found] = other;
          found += 1;
        }
        common[other] = before + 1;
      }
      if (number > maxHolders) manyHeld += 1;
    }
    // Only now, as two shingles of the text may have one slot.
    for (const slot of slots) {
      const number = held[slot] ?? 0;
      // The new holder takes the place of the oldest.
      holders[(starts[slot] ?? 0) + (number % maxHolders)] = text;
      held[slot] = number < 3 * maxHolders ? number + 1 : 2 * maxHolders + 1;
    }
    return { candidates: candidates.subarray(0, found), manyHeld };
  }

  /** What was counted for a text; the count begins anew. */
  takeCommon(text: number): number {
    const common = this.common[text] ?? 0;
    this.common[text] = 0;
    return common;
  }

  private slotOf(shingle: number): number {
    return shingle % this.uses.length;
  }
}
