/**
 * A number from 0 to less than 1 that follows from a seed alone; near seeds give numbers that have
 * nothing to do with each other (lowbias32, https://nullprogram.com/blog/2018/07/31/).
 */
export function seeded(seed: number): number {
  let hash = seed;
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
