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

/**
 * Where more texts have a shingle than are looked at, two texts that are alike may share fewer than
 * they should of those by which they are looked up; but not less than this part of what is usual.
 */
const fewOfUsual = 0.5;

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
 * many copies of a text make a chain, in which each is paired with the one before; and two texts may
 * be missed that share little else than what more than 64 texts between them have as well.
 * @param minSimilarity above 0
 */
export function findSimilarPairs(texts: readonly Shingles[], minSimilarity: number): SimilarPair[] {
  const index = new RarestShingles(texts);
  const lengths = Int32Array.from(texts, ({ length }) => length);
  /** How many of its shingles, the most frequent ones, a text is not looked up by. */
  const leftOut = lengths.map((length) => length - rarestCount(length, minSimilarity));
  const signatures = Uint32Array.from(texts, toSignature);
  const leastShare = minSimilarity / (1 + minSimilarity);

  return texts.flatMap((text, right) => {
    const ownLeftOut = leftOut[right] ?? 0;
    const signature = signatures[right] ?? 0;
    const rarest = index.rarestOf(text, text.length - ownLeftOut);
    const { candidates, manyHeld } = index.countCommon(rarest, right);
    const usual = fewOfUsual * leastShare * rarest.length;
    const likely: number[] = [];
    for (const left of candidates) {
      const common = index.takeCommon(left);
      const length = lengths[left] ?? 0;
      const least = leastShare * (text.length + length) - rounding;
      // How many of the rarest shingles of two texts are the same, at least, if they are alike. In one
      // order for all texts, which rarity gives, as many of the shingles that both have are among the
      // rarest of each as those need not make room for that are left out.
      const leastRarest = least - Math.max(leftOut[left] ?? 0, ownLeftOut);
      if (common < Math.max(leastRarest - manyHeld, Math.min(leastRarest, usual))) continue;
      const other = signatures[left] ?? 0;
      if (mostCommon(signature, text.length, other, length) >= least) likely.push(left);
    }
    const pairs: SimilarPair[] = [];
    for (const left of likely.sort((a, b) => b - a)) {
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

/** Which of 32 kinds of shingles a text has. */
function toSignature(text: Shingles): number {
  return text.reduce((signature, shingle) => signature | (1 << (shingle >>> 27)), 0);
}

/** As many shingles two texts have in common at most, by their signatures: few, if they are short. */
function mostCommon(a: number, lengthOfA: number, b: number, lengthOfB: number): number {
  const ofOneKind = Math.min(lengthOfA - countBits(a), lengthOfB - countBits(b));
  return countBits(a & b) + ofOneKind;
}

/** How many bits are set; https://graphics.stanford.edu/~seander/bithacks.html#CountBitsSetParallel */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Texts by shingles that they share with others, in arrays of numbers alone: of a hundred thousand
 * abstracts, millions. Shingles whose lowest bits are the same count as one, which only makes more
 * texts candidates.
 */
class RarestShingles {
  /**
   * Two numbers for each slot, side by side, as the memory is what takes time: where its holders begin
   * in `holders`; and how many texts have it, up to `maxUses`, times 256, and how many of these have
   * come, up to a few more than are kept.
   */
  private readonly slots: Uint32Array;
  /** The bits of a shingle that tell its slot. */
  private readonly mask: number;
  /** The last texts that have a shingle, as many as are looked at. */
  private readonly holders: Uint32Array;
  /** How many of its rarest shingles the text that is looked at has in common with each before it. */
  private readonly common: Uint32Array;
  private readonly candidates: Uint32Array;

  constructor(texts: readonly Shingles[]) {
    const total = texts.reduce((sum, { length }) => sum + length, 0);
    const size = 2 ** Math.ceil(Math.log2(total + 1));
    this.mask = size - 1;
    this.slots = new Uint32Array(2 * size);
    const { slots } = this;
    for (const text of texts) {
      for (const shingle of text) {
        const at = this.slotOf(shingle) + 1;
        const uses = slots[at] ?? 0;
        if (uses < maxUses * 256) slots[at] = uses + 256;
      }
    }
    let start = 0;
    for (let slot = 0; slot < slots.length; slot += 2) {
      const uses = this.usesOf(slot);
      slots[slot] = start;
      if (uses > 1) start += Math.min(uses, maxHolders);
    }
    this.holders = new Uint32Array(start);
    this.common = new Uint32Array(texts.length);
    this.candidates = new Uint32Array(texts.length);
  }

  /** The slots of the rarest shingles of a text, as many as are asked for, but those that others have. */
  rarestOf(text: Shingles, count: number): Uint32Array {
    const numbers = new Uint32Array(maxUses + 1);
    const slots = text.map((shingle) => this.slotOf(shingle));
    for (const slot of slots) {
      const uses = this.usesOf(slot);
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
      const uses = this.usesOf(slot);
      if (uses === most) left -= 1;
      return uses > 1 && (uses < most || (uses === most && left >= 0));
    });
  }

  /**
   * Counts what a text has in common with each of those before it, and puts it into the index.
   * @returns the texts with something in common, and how many of the shingles more texts have than are
   *   looked at
   */
  countCommon(rarest: Uint32Array, text: number): { candidates: Uint32Array; manyHeld: number } {
    const { slots, holders, common, candidates } = this;
    let [found, manyHeld] = [0, 0];
    for (const slot of rarest) {
      const start = slots[slot] ?? 0;
      const held = (slots[slot + 1] ?? 0) % 256;
      const end = start + Math.min(held, maxHolders);
      for (let at = start; at < end; at += 1) {
        const other = holders[at] ?? 0;
        const before = common[other] ?? 0;
        if (before === 0) {
          candidates[found] = other;
          found += 1;
        }
        common[other] = before + 1;
      }
      if (held > maxHolders) manyHeld += 1;
    }
    // Only now, as two shingles of the text may have one slot.
    for (const slot of rarest) {
      const numbers = slots[slot + 1] ?? 0;
      const held = numbers % 256;
      // The new holder takes the place of the oldest.
      holders[(slots[slot] ?? 0) + (held % maxHolders)] = text;
      slots[slot + 1] = held < 3 * maxHolders ? numbers + 1 : numbers - maxHolders + 1;
    }
    return { candidates: candidates.subarray(0, found), manyHeld };
  }

  /** What was counted for a text; the count begins anew. */
  takeCommon(text: number): number {
    const common = this.common[text] ?? 0;
    this.common[text] = 0;
    return common;
  }

  /** Where the numbers of a shingle are in `slots`. */
  private slotOf(shingle: number): number {
    return 2 * (shingle & this.mask);
  }

  private usesOf(slot: number): number {
    return (this.slots[slot + 1] ?? 0) >>> 8;
  }
}
