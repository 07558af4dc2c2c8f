import { indexWords } from './related/index-words.ts';
import { likenessFinder } from './related/likeness.ts';
import { nearestRows, type NearestBounds } from './related/nearest-rows.ts';
import type { PaperTerms } from './related/paper-terms.ts';
import { sharedTermsFinder } from './related/shared-terms.ts';
import { widenRows } from './related/widen-rows.ts';

/** Another paper near to one, with the terms that both share, most telling first. */
export interface RelatedPaper {
  readonly id: string;
  /** Likeness, 0 to 1, in hundredths. */
  readonly similarity: number;
  /** One at least. */
  readonly sharedTerms: readonly string[];
}

export interface RelatedOptions {
  readonly maxRelated?: number;
  readonly maxSharedTerms?: number;
  /** Papers that are less alike are not related. */
  readonly minSimilarity?: number;
  /** How far to search. */
  readonly bounds?: NearestBounds;
}

/** Every paper is compared with every other: for lists of a few thousand, or to see what bounds miss. */
export const noBounds: NearestBounds = { rowsPerColumn: Infinity, candidates: Infinity };

/** With these, 1 in 200 of the five first papers is another than without any, on a list of 4,110. */
const usualBounds: NearestBounds = { rowsPerColumn: 96, candidates: 48 };

/** Of the papers nearest by their own words, as many say what else goes with a paper's words. */
const neighbours = 16;

/** Below this, two papers have hardly a topic in common (`npm run bench:related`). */
const usualMinSimilarity = 0.2;

/** More papers than asked for are looked at, as some are alike by nothing that can be named. */
const spare = 10;

/**
 * For every paper the papers most like it, with the reasons: half by the words of their titles and
 * abstracts (cosine over TF-IDF), half by these and the words of the papers nearest to either, which
 * brings together what a list says in different words. The time for one paper has a bound, so that
 * the whole grows as the list does. Ties are broken by id, and the result does not depend on the
 * order of the papers.
 *
 * The constants were chosen where topics in common are most (`npm run bench:related`), in the middle
 * of wide plains: 12 to 32 neighbours, weights of 3 to 6 for them and shares of 0 to 0.5 for a paper's
 * own words all are within 3 %. Tried and left: pairs of words beside words, stemming, rarer words
 * only, and latent semantic analysis, which all did no better.
 */
export function relatedPapers(
  papers: readonly { readonly id: string; readonly terms: PaperTerms }[],
  {
    maxRelated = 6,
    maxSharedTerms = 3,
    minSimilarity = usualMinSimilarity,
    bounds = usualBounds,
  }: RelatedOptions = {},
): Map<string, RelatedPaper[]> {
  const sorted = papers.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const index = indexWords(sorted.map(({ terms }) => terms));
  const nearest = nearestRows(index.rows, neighbours, bounds);
  const wide = widenRows(index.rows, nearest);
  const likeness = likenessFinder(index.rows, wide, nearest, maxRelated + spare, bounds);
  const sharedTerms = sharedTermsFinder(index);
  const related = new Map<string, RelatedPaper[]>(papers.map(({ id }) => [id, []]));
  sorted.forEach(({ id }, paper) => {
    const { ids, scores, size } = likeness(paper);
    const own = related.get(id) ?? [];
    for (let at = 0; at < size && own.length < maxRelated; at += 1) {
      const [other, similarity] = [ids[at] ?? 0, scores[at] ?? 0];
      if (similarity < minSimilarity) break;
      const terms = sharedTerms(paper, other, maxSharedTerms);
      if (terms.length === 0) continue;
      own.push({
        id: sorted[other]?.id ?? '',
        similarity: Math.round(similarity * 100) / 100,
        sharedTerms: terms,
      });
    }
  });
  return related;
}
