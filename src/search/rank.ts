import type { RelatedWeight, TermGroup } from './expand-query.ts';
import type { Match } from './paper-index.ts';

/**
 * Exponent on the index's score of one word: it grows with the weight of the title, and without
 * damping one word in a title would outweigh all others together. Tuned by `npm run bench:search`.
 */
const damping = 0.5;

/** Exponent on the share of the query's words that a paper has. */
const coordination = 0.25;

/** What saying the same in other words counts beside the words themselves. */
const relatedWeight = 0.8;

/** How far a word said otherwise counts as a word that the paper has. */
const relatedShare = 0.8;

/** Papers below this share of the best score are no answer. */
const minShare = 0.3;

export interface RankedPaper {
  readonly key: string;
  readonly score: number;
  /** Terms of the query, as looked for, that the paper has. */
  readonly matched: readonly string[];
}

/**
 * Fuses the answers to single words: a paper's score is the sum over the words of the query of its
 * best reading of each, times the share of words it has. The index's own score grows with the
 * rarity of a word (BM25), so rare words count more.
 * @param related by key, how much a paper says the same in other words
 */
export function fuse(
  groups: readonly TermGroup[],
  found: ReadonlyMap<string, readonly Match[]>,
  related: ReadonlyMap<string, RelatedWeight> = new Map(),
): RankedPaper[] {
  const papers = new Map<string, { score: number; words: number; matched: Set<string> }>();
  let total = 0;
  for (const { alternatives, isJoin } of groups) {
    if (!isJoin) total += 1;
    const best = new Map<string, { score: number; terms: Set<string> }>();
    for (const { terms, weight } of alternatives) {
      const sums = new Map<string, { score: number; terms: Set<string> }>();
      for (const term of terms) {
        for (const { key, score } of found.get(term) ?? []) {
          const sum = sums.get(key) ?? { score: 0, terms: new Set() };
          sum.score += (score ** damping * weight) / terms.length;
          sum.terms.add(term);
          sums.set(key, sum);
        }
      }
      for (const [key, sum] of sums) {
        if (sum.score > (best.get(key)?.score ?? 0)) best.set(key, sum);
      }
    }
    for (const [key, { score, terms }] of best) {
      const paper = papers.get(key) ?? { score: 0, words: 0, matched: new Set() };
      paper.score += score;
      if (!isJoin) paper.words += 1;
      for (const term of terms) paper.matched.add(term);
      papers.set(key, paper);
    }
  }
  for (const [key, { weight, words }] of related) {
    const paper = papers.get(key) ?? { score: 0, words: 0, matched: new Set() };
    paper.score += weight * relatedWeight;
    paper.words = Math.min(total, paper.words + words * relatedShare);
    papers.set(key, paper);
  }
  const ranked = [...papers]
    .map(([key, { score, words, matched }]) => ({
      key,
      score: score * (Math.max(words, 0.5) / Math.max(total, 1)) ** coordination,
      matched: [...matched],
    }))
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  const best = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }) => score >= best * minShare);
}
