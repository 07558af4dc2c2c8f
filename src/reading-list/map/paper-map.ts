import { fnv1a } from '../../text/fnv1a.ts';
import type { RelatedPaper } from '../related-papers.ts';
import { EdgeCollection } from './edges.ts';
import { layOutPoints, type Plane } from './lay-out-points.ts';
import { layOutTopics } from './lay-out-topics.ts';
import { seeded } from './seeded.ts';

/** A place on the map, in thousandths of its width from the left and from the top. */
export interface MapPlace {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** All papers in the plane, like near like. */
export interface PaperMap {
  /** In thousandths of the width. */
  readonly height: number;
  /** By id. */
  readonly papers: readonly MapPlace[];
  /** The middle of the papers for which a topic is primary. */
  readonly topics: readonly MapPlace[];
}

/** A paper as the map needs it. */
export interface MappedPaper {
  readonly id: string;
  /** Primary first. */
  readonly topics: readonly { readonly id: string }[];
}

/** A paper is held by its primary topic as by the nearest paper; by others a third as much. */
const topicPull = 1;
const primaryShare = 3;

/**
 * Lays out all papers: topics first, by what their papers have in common, then papers around them,
 * by the papers that they are related to (`layOutPoints`). Does not depend on the order of papers.
 * Another paper moves the others little: topics are landmarks, and each paper begins at its own.
 * @param topics ids in the order of their families, which begin side by side
 */
export function paperMap(
  papers: readonly MappedPaper[],
  related: ReadonlyMap<string, readonly RelatedPaper[]>,
  topics: readonly string[],
): PaperMap {
  const sorted = papers.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const positions = new Map(sorted.map(({ id }, position) => [id, position]));
  const landmarks = new Map(topics.map((id, position) => [id, position]));
  const near = sorted.map(({ id }) =>
    (related.get(id) ?? []).flatMap((other) => {
      const position = positions.get(other.id);
      return position === undefined ? [] : [{ position, similarity: other.similarity }];
    }),
  );
  const marks = sorted.map((paper) => paper.topics.flatMap(({ id }) => landmarks.get(id) ?? []));
  const places = layOutTopics(topics.length, affinitiesOf(marks, near, topics.length));
  const plane = beginAtTopics(sorted, marks, places);
  const edges = new EdgeCollection(plane.x.length);
  near.forEach((others, position) => {
    for (const { other, weight } of nearness(others)) edges.add(position, other, weight);
  });
  marks.forEach((ofPaper, position) => {
    ofPaper.forEach((mark, index) => {
      edges.add(position, sorted.length + mark, index === 0 ? topicPull : topicPull / primaryShare);
    });
  });
  layOutPoints(
    plane,
    edges.toEdges(),
    Int32Array.from(sorted, ({ id }) => fnv1a(id)),
  );
  return toMap(sorted, plane, topics);
}

interface Near {
  readonly position: number;
  readonly similarity: number;
}

/** How near others are compared with the nearest, falling off by their mean distance, as in UMAP. */
function nearness(others: readonly Near[]): { other: number; weight: number }[] {
  const most = Math.max(...others.map(({ similarity }) => similarity));
  const mean = others.reduce((sum, { similarity }) => sum + most - similarity, 0) / others.length;
  return others.map(({ position, similarity }) => ({
    other: position,
    weight: mean === 0 ? 1 : Math.exp((similarity - most) / mean),
  }));
}

/** What topics have in common: papers that have both, and papers of one related to those of the other. */
function affinitiesOf(
  marks: readonly (readonly number[])[],
  near: readonly (readonly Near[])[],
  count: number,
): Float64Array {
  const affinities = new Float64Array(count * count);
  const sizes = new Float64Array(count);
  const add = (a: number | undefined, b: number | undefined, weight: number) => {
    if (a === undefined || b === undefined || a === b) return;
    for (const at of [a * count + b, b * count + a])
      affinities[at] = (affinities[at] ?? 0) + weight;
  };
  marks.forEach((ofPaper, position) => {
    ofPaper.forEach((mark, index) => {
      sizes[mark] = (sizes[mark] ?? 0) + 1;
      for (const other of ofPaper.slice(index + 1)) add(mark, other, 1);
    });
    for (const other of near[position] ?? []) {
      add(ofPaper[0], marks[other.position]?.[0], other.similarity / 2);
    }
  });
  return affinities.map((affinity, at) => {
    const size = Math.sqrt((sizes[Math.floor(at / count)] ?? 0) * (sizes[at % count] ?? 0));
    return size === 0 ? 0 : affinity / size;
  });
}

/** Papers at the mean of their topics, and after them the topics; an own small distance apart. */
function beginAtTopics(
  papers: readonly MappedPaper[],
  marks: readonly (readonly number[])[],
  places: Plane,
): Plane {
  const begin = (axis: Float64Array, salt: number) => {
    const ofPapers = papers.map(({ id }, position) => {
      const ofPaper = marks[position] ?? [];
      const weights = ofPaper.map((_, index) => (index === 0 ? primaryShare : 1));
      const sum = weights.reduce((total, weight) => total + weight, 0);
      const mean = ofPaper.reduce(
        (total, mark, index) => total + ((axis[mark] ?? 0) * (weights[index] ?? 0)) / sum,
        0,
      );
      return mean + 2 * (seeded(fnv1a(id) ^ salt) - 0.5);
    });
    return Float64Array.from([...ofPapers, ...axis]);
  };
  return { x: begin(places.x, 0), y: begin(places.y, 0x5bd1e995) };
}

function toMap(
  papers: readonly MappedPaper[],
  { x, y }: Plane,
  topics: readonly string[],
): PaperMap {
  const count = papers.length;
  const [left, right] = extent(x.subarray(0, count));
  const [top, bottom] = extent(y.subarray(0, count));
  const scale = 1000 / Math.max(right - left, 1e-9);
  const places = papers.map(({ id }, position) => ({
    id,
    x: Math.round(((x[position] ?? 0) - left) * scale),
    y: Math.round(((y[position] ?? 0) - top) * scale),
  }));
  const byTopic = Map.groupBy(places, (_, position) => papers[position]?.topics[0]?.id);
  return {
    height: Math.round((bottom - top) * scale),
    papers: places,
    topics: topics.flatMap((id) => {
      const own = byTopic.get(id);
      return own
        ? [{ id, x: median(own.map((each) => each.x)), y: median(own.map((each) => each.y)) }]
        : [];
    }),
  };
}

function extent(values: Float64Array): [number, number] {
  if (values.length === 0) return [0, 0];
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
