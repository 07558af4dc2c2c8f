import type { Curation } from '../../schemas/curation.ts';
import type { Proposal } from '../../schemas/ledger.ts';
import { fnv1a } from '../../text/fnv1a.ts';
import { foldedWords, foldTitle } from '../../text/fold-title.ts';
import { identifierKeys } from '../../reading-list/identifier-keys.ts';
import { mayBeOnePaper } from './may-be-one-paper.ts';
import type { PaperTraits } from './paper-traits.ts';
import { compareTitles } from './resemblance.ts';
import { jaccard, shingle } from './shingles.ts';
import { findSimilarPairs } from './similar-pairs.ts';

/** Abstracts that share less of their three-word sequences are not compared. */
const minAbstract = 0.15;
/** Nor are titles that share less of their words. */
const minTitle = 0.5;

/**
 * Pairs of papers that may be one: the same identifier or title, nearly the same abstract or title
 * (see `mayBeOnePaper`). They are only proposed; the curator decides.
 */
export function proposeMerges(
  papers: readonly (PaperTraits & {
    readonly id: string;
    /** Whether the curator split it off from papers of its title. */
    readonly isSplitOff?: boolean;
  })[],
  distinct: Curation['distinct'],
): Proposal[] {
  const settled = new Set(distinct.map(({ papers: pair }) => [...pair].sort().join(' ')));
  const sorted = papers.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const abstracts = sorted.map(({ abstract }) => shingle(abstract));
  const titles = sorted.map(({ title }) =>
    Uint32Array.from(new Set(foldedWords(title).map(fnv1a))).sort(),
  );
  const proposals = new Map<string, Proposal>();
  for (const { left, right } of [
    ...findSimilarPairs(abstracts, minAbstract),
    ...findSimilarPairs(titles, minTitle),
    ...pairsOfOneKey(sorted),
  ]) {
    const [one, other] = [sorted[left], sorted[right]];
    if (one === undefined || other === undefined) continue;
    const pair: [string, string] = [one.id, other.id];
    const key = pair.join(' ');
    if (settled.has(key) || proposals.has(key)) continue;
    if ((one.isSplitOff === true || other.isSplitOff === true) && compareTitles(one, other) === 1)
      continue;
    if (!mayBeOnePaper(one, other)) continue;
    const similarity = jaccard(abstracts[left] ?? shingle(''), abstracts[right] ?? shingle(''));
    proposals.set(key, { papers: pair, similarity: Math.round(similarity * 100) / 100 });
  }
  return [...proposals.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, proposal]) => proposal);
}

/** Each paper with the one before it that has the same title, or an identifier of its. */
function pairsOfOneKey(papers: readonly PaperTraits[]): { left: number; right: number }[] {
  const seen = new Map<string, number>();
  return papers.flatMap(({ title, identifiers }, right) => {
    const identified = [...identifierKeys(identifiers)].map(([scheme, id]) => `${scheme} ${id}`);
    return [`title ${foldTitle(title)}`, ...identified].flatMap((key) => {
      const left = seen.get(key);
      seen.set(key, right);
      return left === undefined ? [] : [{ left, right }];
    });
  });
}
