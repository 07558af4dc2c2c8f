import { fnv1a } from '../text/fnv1a.ts';

/** Papers in a shard at most, on average: what is indexed again after an edit of one. */
const papersPerShard = 300;

/**
 * Number of shards for so many papers: one, or a power of two, so that a growing list rarely
 * changes it, and then splits each shard in two.
 */
export function shardCount(papers: number): number {
  let count = 1;
  while (papers > count * papersPerShard) count *= 2;
  return count;
}

/**
 * The shard that has a paper, from 0. It follows from the id alone, so that an edit, a new paper or
 * one that is gone changes a single shard.
 * @param shards a power of two, as `shardCount` gives it
 */
export function shardOf(id: string, shards: number): number {
  return fnv1a(id) % shards;
}

/**
 * Papers by the shard that has them, each in the order of ids.
 * @param shards how many, where another number than `shardCount` says is asked for
 */
export function shardsOf<Paper extends { readonly id: string }>(
  papers: readonly Paper[],
  shards = shardCount(papers.length),
): Paper[][] {
  const byId = papers.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [...Map.groupBy(byId, ({ id }) => shardOf(id, shards)).values()];
}
