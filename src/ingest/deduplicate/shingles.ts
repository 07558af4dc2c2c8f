import { fnv1a } from '../../text/fnv1a.ts';

/** The three-word sequences of a text, as 32-bit hashes, each once, in ascending order. */
export type Shingles = Uint32Array;

const shingleWords = 3;

/**
 * Three-word sequences of a text; case, punctuation and white space do not matter. A text of fewer
 * words is one sequence, one without words none.
 */
export function shingle(text: string): Shingles {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(fnv1a);
  const length = Math.min(shingleWords, words.length);
  const hashes = new Uint32Array(length === 0 ? 0 : words.length - length + 1);
  hashes.forEach((_, start) => {
    let hash = length;
    for (let at = start; at < start + length; at += 1) hash = mix(hash, words[at] ?? 0);
    hashes[start] = hash;
  });
  hashes.sort();
  return hashes.filter((hash, at) => at === 0 || hash !== hashes[at - 1]);
}

/**
 * Share of common sequences, 0 to 1: the Jaccard similarity. Of two texts without any it is 0.
 * @param least what is less comes back as 0, which is found sooner
 */
export function jaccard(a: Shingles, b: Shingles, least = 0): number {
  const total = a.length + b.length;
  // A little less, for what rounding may take away.
  const leastCommon = (least / (1 + least)) * total - 0.001;
  let common = 0;
  let at = 0;
  let other = 0;
  while (at < a.length && other < b.length) {
    const left = a[at] ?? 0;
    const right = b[other] ?? 0;
    if (left === right) common += 1;
    else if (common + Math.min(a.length - at, b.length - other) < leastCommon) return 0;
    if (left <= right) at += 1;
    if (right <= left) other += 1;
  }
  const similarity = total === 0 ? 0 : common / (total - common);
  return similarity < least ? 0 : similarity;
}

/** Joins two hashes to one that depends on their order (from the finaliser of MurmurHash3). */
function mix(hash: number, next: number): number {
  const product = Math.imul(Math.imul(hash, 0x85ebca6b) ^ next, 0xc2b2ae35);
  return (product ^ (product >>> 15)) >>> 0;
}
