import type { Curation } from '../../schemas/curation.ts';
import type { Proposal } from '../../schemas/ledger.ts';
import type { Identifiers } from '../../schemas/identifiers.ts';
import { jaccard, shingle } from './shingles.ts';
import { findSimilarPairs } from './similar-pairs.ts';

/** Abstracts that share less of their three-word sequences are different texts. */
const minSimilarity = 0.5;

/**
 * Pairs of papers that may be one: nearly the same abstract, or the same identifier. They are only
 * proposed; the curator decides.
 */
export function proposeMerges(
  papers: readonly {
    readonly id: string;
    readonly abstract: string;
    readonly identifiers: Identifiers;
  }[],
  distinct: Curation['distinct'],
): Proposal[] {
  const settled = new Set(distinct.map(({ papers: pair }) => [...pair].sort().join(' ')));
  const sorted = papers.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const shingles = sorted.map(({ abstract }) => shingle(abstract));
  const proposals = new Map<string, Proposal>();
  for (const { left, right, similarity } of [
    ...findSimilarPairs(shingles, minSimilarity),
    ...pairsOfOneIdentifier(sorted).map(([left, right]) => ({
      left,
      right,
      similarity: jaccard(shingles[left] ?? shingle(''), shingles[right] ?? shingle('')),
    })),
  ]) {
    const pair: [string, string] = [sorted[left]?.id ?? '', sorted[right]?.id ?? ''];
    const key = pair.join(' ');
    if (settled.has(key)) continue;
    proposals.set(key, { papers: pair, similarity: Math.round(similarity * 100) / 100 });
  }
  return [...proposals.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, proposal]) => proposal);
}

function pairsOfOneIdentifier(
  papers: readonly { readonly identifiers: Identifiers }[],
): [number, number][] {
  const seen = new Map<string, number>();
  return papers.flatMap(({ identifiers: { arxiv } }, index): [number, number][] => {
    if (arxiv === undefined) return [];
    const earlier = seen.get(arxiv);
    seen.set(arxiv, index);
    return earlier === undefined ? [] : [[earlier, index]];
  });
}
