import type { Curation } from '../../schemas/curation.ts';
import type { Proposal } from '../../schemas/ledger.ts';
import type { Identifiers } from '../../schemas/identifiers.ts';
import { findSimilarPairs, jaccard, shingle } from './min-hash.ts';

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
  const shingles = papers.map(({ abstract }) => shingle(abstract));
  const candidates = [...findSimilarPairs(shingles), ...pairsOfOneIdentifier(papers)];
  const proposals = new Map<string, Proposal>();
  for (const [a, b] of candidates) {
    const [left, right] = [papers[a], papers[b]];
    const [leftShingles, rightShingles] = [shingles[a], shingles[b]];
    if (!left || !right || !leftShingles || !rightShingles) continue;
    const similarity = Math.round(jaccard(leftShingles, rightShingles) * 100) / 100;
    const sameArxiv =
      left.identifiers.arxiv !== undefined && left.identifiers.arxiv === right.identifiers.arxiv;
    const pair = [left.id, right.id].sort() as [string, string];
    const key = pair.join(' ');
    if (settled.has(key) || (similarity < minSimilarity && !sameArxiv)) continue;
    proposals.set(key, { papers: pair, similarity });
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
