import { termsOf } from './terms.ts';

/** Another paper near to one, with the terms that both share, most telling first. */
export interface RelatedPaper {
  readonly id: string;
  /** Cosine similarity, 0 to 1. */
  readonly similarity: number;
  readonly sharedTerms: readonly string[];
}

export interface RelatedOptions {
  readonly maxRelated?: number;
  readonly maxSharedTerms?: number;
}

/** A word of the title counts as much as this many in the abstract. */
const titleWeight = 3;

/** Terms in a larger share of the papers tell nothing apart and would make the work quadratic. */
const maxDocumentShare = 0.2;

/** The papers that have a term, and its weight in each: two lists, as most of the time goes here. */
interface Posting {
  readonly papers: number[];
  readonly weights: number[];
}

/** Papers less alike than this have no more in common than any two papers. */
const minSimilarity = 0.05;

/**
 * For every paper the papers most like it: cosine over TF-IDF of title and abstract (Salton &
 * Buckley 1988, sublinear term frequency), by an inverted index. Ties are broken by id, so the
 * result does not depend on the order of the papers.
 */
export function relatedPapers(
  papers: readonly { readonly id: string; readonly title: string; readonly abstract: string }[],
  { maxRelated = 6, maxSharedTerms = 3 }: RelatedOptions = {},
): Map<string, RelatedPaper[]> {
  const surfaces = new Map<string, string>();
  const counts = papers.map(({ title, abstract }) => {
    const count = new Map<string, number>();
    const add = (text: string, weight: number) => {
      for (const { key, surface } of termsOf(text)) {
        count.set(key, (count.get(key) ?? 0) + weight);
        const known = surfaces.get(key);
        if (known === undefined || surface < known) surfaces.set(key, surface);
      }
    };
    add(title, titleWeight);
    add(abstract, 1);
    return count;
  });

  const postings = new Map<string, Posting>();
  const documents = new Map<string, number>();
  for (const count of counts) {
    for (const key of count.keys()) documents.set(key, (documents.get(key) ?? 0) + 1);
  }
  const maxDocuments = Math.max(2, papers.length * maxDocumentShare);
  const vectors = counts.map((count, paper) => {
    const vector = new Map<string, number>();
    for (const [key, frequency] of count) {
      const inPapers = documents.get(key) ?? 0;
      if (inPapers < 2 || inPapers > maxDocuments) continue;
      vector.set(key, (1 + Math.log(frequency)) * Math.log(papers.length / inPapers));
    }
    const norm = Math.hypot(...vector.values()) || 1;
    for (const [key, weight] of vector) {
      vector.set(key, weight / norm);
      const posting = postings.get(key) ?? { papers: [], weights: [] };
      posting.papers.push(paper);
      posting.weights.push(weight / norm);
      postings.set(key, posting);
    }
    return vector;
  });

  return new Map(
    papers.map(({ id }, index) => {
      const vector = vectors[index] ?? new Map<string, number>();
      const scores = similarities(vector, postings, papers.length);
      const alike: number[] = [];
      scores.forEach((similarity, paper) => {
        if (paper !== index && similarity >= minSimilarity) alike.push(paper);
      });
      const nearest = alike
        .map((paper) => ({ paper, id: papers[paper]?.id ?? '', similarity: scores[paper] ?? 0 }))
        .sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1))
        .slice(0, maxRelated)
        .map(({ paper, id: other, similarity }) => ({
          id: other,
          similarity: Math.round(similarity * 1000) / 1000,
          sharedTerms: sharedTerms(vector, vectors[paper] ?? new Map(), maxSharedTerms).map(
            (key) => surfaces.get(key) ?? key,
          ),
        }));
      return [id, nearest];
    }),
  );
}

/** Cosine of a paper's vector with that of every paper, itself included. */
function similarities(
  vector: ReadonlyMap<string, number>,
  postings: ReadonlyMap<string, Posting>,
  papers: number,
): Float64Array {
  const scores = new Float64Array(papers);
  for (const [key, weight] of vector) {
    const posting = postings.get(key);
    posting?.papers.forEach((paper, index) => {
      scores[paper] = (scores[paper] ?? 0) + weight * (posting.weights[index] ?? 0);
    });
  }
  return scores;
}

/** Keys that contribute most to the similarity; a pair of words stands for its single words too. */
function sharedTerms(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  maxTerms: number,
): string[] {
  const shared = [...a]
    .flatMap(([key, weight]) => {
      const other = b.get(key);
      return other === undefined ? [] : [{ key, product: weight * other }];
    })
    .sort(
      (x, y) =>
        y.product - x.product ||
        // Words that only occur together tell as much apart, but say less.
        Number(isPair(y.key)) - Number(isPair(x.key)) ||
        (x.key < y.key ? -1 : 1),
    );
  const chosen: string[] = [];
  for (const { key } of shared) {
    if (chosen.length === maxTerms) break;
    const words = key.split(' ');
    if (chosen.some((other) => other.split(' ').some((word) => words.includes(word)))) continue;
    chosen.push(key);
  }
  return chosen;
}

function isPair(key: string): boolean {
  return key.includes(' ');
}
