/** Signature length; with bands of four rows a pair alike by 0.6 is seen in 99 of 100 cases. */
const hashes = 128;
const rowsPerBand = 4;
const shingleWords = 3;
const maxPairedBucket = 16;

/** Three-word sequences of a text, each as a 32-bit hash; case and punctuation do not matter. */
export function shingle(text: string): ReadonlySet<number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<number>();
  const last = Math.max(1, words.length - shingleWords + 1);
  for (let index = 0; index < last; index += 1) {
    shingles.add(fnv1a(words.slice(index, index + shingleWords).join(' ')));
  }
  return shingles;
}

/** Share of common members, 0 to 1: the Jaccard similarity. */
export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const common = a.intersection(b).size;
  const union = a.size + b.size - common;
  return union === 0 ? 0 : common / union;
}

/**
 * Pairs of indices whose sets are probably alike, each once, the lower index first. MinHash with
 * locality-sensitive hashing (Broder 1997; Leskovec et al., Mining of Massive Datasets, ch. 3), so
 * the time grows with the number of sets and of pairs found, not with its square.
 */
export function findSimilarPairs(sets: readonly ReadonlySet<number>[]): [number, number][] {
  const signatures = sets.map(minHashSignature);
  const pairs = new Map<string, [number, number]>();
  for (let band = 0; band < hashes; band += rowsPerBand) {
    const buckets = new Map<string, number[]>();
    signatures.forEach((signature, index) => {
      const key = signature.subarray(band, band + rowsPerBand).join(',');
      const bucket = buckets.get(key);
      if (bucket) bucket.push(index);
      else buckets.set(key, [index]);
    });
    for (const bucket of buckets.values()) {
      for (let right = 1; right < bucket.length; right += 1) {
        // A long bucket is one text many times over; a chain of neighbours still joins them all.
        const first = bucket.length > maxPairedBucket ? right - 1 : 0;
        for (let left = first; left < right; left += 1) {
          const a = bucket[left] ?? 0;
          const b = bucket[right] ?? 0;
          pairs.set(`${String(a)},${String(b)}`, [a, b]);
        }
      }
    }
  }
  return [...pairs.values()].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}

function minHashSignature(set: ReadonlySet<number>): Uint32Array {
  const signature = new Uint32Array(hashes).fill(0xffffffff);
  for (const member of set) {
    for (let index = 0; index < hashes; index += 1) {
      const value = mix(member ^ Math.imul(index + 1, 0x9e3779b9));
      if (value < (signature[index] ?? 0)) signature[index] = value;
    }
  }
  return signature;
}

/** Finaliser of MurmurHash3: spreads 32 bits so that one hash serves as many. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
