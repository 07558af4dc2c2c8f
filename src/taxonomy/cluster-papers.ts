import type { Phrase } from './find-phrases.ts';

/** Papers that are about one thing, as positions, those most typical of it first. */
export interface Cluster {
  /** The phrase that it began with. */
  readonly seed: Phrase;
  readonly papers: readonly number[];
}

const rounds = 12;

/** A paper less like the middle of its cluster than this belongs to none. */
const leastLikeness = 0.08;

/** A phrase that more than this share of the papers have is about the whole field. */
const maxShare = 0.5;

/**
 * Groups papers by the phrases that they share: k-means on the sphere (Dhillon & Modha 2001), which
 * begins with the papers of the phrases that say most and share fewest papers. Deterministic.
 * @param phrases of these papers, those that say most first
 */
export function clusterPapers(
  phrases: readonly Phrase[],
  paperCount: number,
  clusterCount: number,
): Cluster[] {
  const specific = phrases.filter(({ papers: { length } }) => length <= maxShare * paperCount);
  const vectors = toVectors(specific, paperCount);
  const seeds = chooseSeeds(specific, clusterCount);
  let middles = seeds.map(({ papers }) => middleOf(papers.map((paper) => vectors[paper])));
  let members: { paper: number; likeness: number }[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    members = seeds.map(() => []);
    vectors.forEach((vector, paper) => {
      const likenesses = middles.map((middle) => dot(vector, middle));
      const best = likenesses.reduce(
        (at, likeness, index) => (likeness > (likenesses[at] ?? 0) ? index : at),
        0,
      );
      const likeness = likenesses[best] ?? 0;
      if (likeness >= leastLikeness) members[best]?.push({ paper, likeness });
    });
    middles = members.map((group) => middleOf(group.map(({ paper }) => vectors[paper])));
  }
  return seeds.flatMap((seed, index) => {
    const group = members[index]?.toSorted((a, b) => b.likeness - a.likeness || a.paper - b.paper);
    return group && group.length > 1 ? [{ seed, papers: group.map(({ paper }) => paper) }] : [];
  });
}

type Vector = ReadonlyMap<number, number>;

/** Of each paper, its phrases by their weight and rarity, as a vector of length 1. */
function toVectors(phrases: readonly Phrase[], paperCount: number): Vector[] {
  const vectors = Array.from({ length: paperCount }, () => new Map<number, number>());
  phrases.forEach(({ papers, value }, phrase) => {
    const weight = Math.log(paperCount / papers.length) * Math.sqrt(value / papers.length);
    for (const paper of papers) vectors[paper]?.set(phrase, weight);
  });
  return vectors.map(scaled);
}

/** Phrases that say much and whose papers the phrases before them do not have. */
function chooseSeeds(phrases: readonly Phrase[], count: number): Phrase[] {
  const seeds: Phrase[] = [];
  const covered = new Map<number, number>();
  while (seeds.length < count) {
    let best: { phrase: Phrase; worth: number } | undefined;
    for (const phrase of phrases) {
      const fresh = phrase.papers.reduce(
        (sum, paper) => sum + 0.25 ** (covered.get(paper) ?? 0),
        0,
      );
      const worth = phrase.value * (fresh / phrase.papers.length);
      if (!seeds.includes(phrase) && worth > (best?.worth ?? 0)) best = { phrase, worth };
    }
    if (best === undefined) break;
    seeds.push(best.phrase);
    for (const paper of best.phrase.papers) covered.set(paper, (covered.get(paper) ?? 0) + 1);
  }
  return seeds;
}

function middleOf(vectors: readonly (Vector | undefined)[]): Vector {
  const sum = new Map<number, number>();
  for (const vector of vectors) {
    for (const [at, value] of vector ?? []) sum.set(at, (sum.get(at) ?? 0) + value);
  }
  return scaled(sum);
}

function scaled(vector: Vector): Vector {
  const length = Math.hypot(...vector.values());
  return length === 0 ? vector : new Map([...vector].map(([at, value]) => [at, value / length]));
}

function dot(one: Vector, other: Vector): number {
  let sum = 0;
  for (const [at, value] of one) sum += value * (other.get(at) ?? 0);
  return sum;
}
