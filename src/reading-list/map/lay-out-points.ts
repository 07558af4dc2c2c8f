import type { Edges } from './edges.ts';
import { seeded } from './seeded.ts';

/** Points in the plane. */
export interface Plane {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

const epochs = 120;

/** Points from which each one is pushed away in an epoch, instead of from all. */
const samples = 8;

/** At least; enough that nearly every point has some. */
const lotsPerPoint = 16;

/** UMAP pushes so many times for each pull; the samples share that. */
const pushesPerPull = 5;

/** Longest step along an axis, as in UMAP. */
const longestStep = 4;

/**
 * Moves points until those that edges join are near and others are apart: the optimisation of UMAP
 * (McInnes, Healy & Melville 2018) with a = b = 1, in time that grows with points and edges. Where
 * UMAP draws edges and points at random, here every edge pulls by its weight, and what pushes a point
 * away follows from its own seed: the same input gives the same picture, and a point more or less
 * changes it little.
 * @param plane where the points are at first; changed in place. Points after the last seed are
 *   landmarks, which do not move.
 * @param seeds one for each point that moves
 */
export function layOutPoints({ x, y }: Plane, edges: Edges, seeds: Int32Array): void {
  const pulls = pullsOf(edges, x.length);
  const count = seeds.length;
  const lots = lotsOf(seeds);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const rate = 0.5 * (1 - epoch / epochs);
    pull(x, y, edges, count, rate);
    for (let point = 0; point < count; point += 1) {
      const force = (pushesPerPull * (pulls[point] ?? 0)) / samples;
      const first = (seeds[point] ?? 0) ^ Math.imul(epoch + 1, 0x9e3779b1);
      let [ownX = 0, ownY = 0] = [x[point], y[point]];
      for (let sample = 0; sample < samples; sample += 1) {
        const other = lots[Math.floor(seeded(first + sample) * lots.length)] ?? 0;
        const dx = ownX - (x[other] ?? 0);
        const dy = ownY - (y[other] ?? 0);
        const square = dx * dx + dy * dy;
        const strength = force / ((0.05 + square) * (1 + square));
        ownX += limit(strength * dx) * rate;
        ownY += limit(strength * dy) * rate;
      }
      x[point] = ownX;
      y[point] = ownY;
    }
  }
}

/**
 * What points are drawn from: each one has the lots from its seed up to the next one's (consistent
 * hashing), so that another point takes lots from one neighbour only and all others are drawn as before.
 */
function lotsOf(seeds: Int32Array): Int32Array {
  const lots = new Int32Array(2 ** Math.ceil(Math.log2(lotsPerPoint * Math.max(1, seeds.length))));
  const places = Array.from(seeds, (seed, point) => ({
    point,
    first: Math.floor(((seed >>> 0) / 2 ** 32) * lots.length),
  }));
  places.sort((a, b) => a.first - b.first || a.point - b.point);
  places.forEach(({ point, first }, index) => {
    lots.fill(point, first, places[index + 1]?.first);
  });
  // Those before the first seed are the last one's.
  lots.fill(places.at(-1)?.point ?? 0, 0, places[0]?.first);
  return lots;
}

function pull(
  x: Float64Array,
  y: Float64Array,
  { from, to, weights }: Edges,
  count: number,
  rate: number,
): void {
  for (let edge = 0; edge < weights.length; edge += 1) {
    const a = from[edge] ?? 0;
    const b = to[edge] ?? 0;
    const dx = (x[a] ?? 0) - (x[b] ?? 0);
    const dy = (y[a] ?? 0) - (y[b] ?? 0);
    const strength = (-2 * (weights[edge] ?? 0)) / (1 + dx * dx + dy * dy);
    const stepX = limit(strength * dx) * rate;
    const stepY = limit(strength * dy) * rate;
    x[a] = (x[a] ?? 0) + stepX;
    y[a] = (y[a] ?? 0) + stepY;
    if (b >= count) continue;
    x[b] = (x[b] ?? 0) - stepX;
    y[b] = (y[b] ?? 0) - stepY;
  }
}

/** How strongly each point is held, by all of its edges. */
function pullsOf({ from, to, weights }: Edges, count: number): Float64Array {
  const pulls = new Float64Array(count);
  weights.forEach((weight, edge) => {
    for (const point of [from[edge] ?? 0, to[edge] ?? 0]) {
      pulls[point] = (pulls[point] ?? 0) + weight;
    }
  });
  return pulls;
}

function limit(step: number): number {
  return Math.max(-longestStep, Math.min(longestStep, step));
}
