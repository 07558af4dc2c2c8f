import type { Plane } from './lay-out-points.ts';

const epochs = 300;

/** Radius of the ring on which topics begin. */
const radius = 6;

/** How much of what two topics have in common makes them as near as can be. */
const fullAffinity = 0.4;

/** What keeps topics near the middle that have little in common with others. */
const centring = 0.5;

/**
 * Places topics, those with papers in common near each other. They begin on a ring in the order
 * given, so that the picture is never turned or mirrored; nothing is left to chance, so that a paper
 * more or less moves them little. There are few, so each is compared with each.
 * @param affinities row by row, from 0 for nothing in common
 */
export function layOutTopics(count: number, affinities: Float64Array): Plane {
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  for (let topic = 0; topic < count; topic += 1) {
    const angle = (2 * Math.PI * (topic + 0.5)) / count;
    // Every other one further in, as names need room.
    const distance = radius * (topic % 2 === 0 ? 0.75 : 1.1);
    x[topic] = distance * Math.cos(angle);
    y[topic] = distance * Math.sin(angle);
  }
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const rate = 0.3 * (1 - epoch / epochs);
    const [before, beside] = [x.slice(), y.slice()];
    for (let topic = 0; topic < count; topic += 1) {
      const [ownX = 0, ownY = 0] = [before[topic], beside[topic]];
      let [forceX, forceY] = [-centring * ownX, -centring * ownY];
      for (let other = 0; other < count; other += 1) {
        const dx = ownX - (before[other] ?? 0);
        const dy = ownY - (beside[other] ?? 0);
        const square = dx * dx + dy * dy;
        const affinity = Math.min(1, (affinities[topic * count + other] ?? 0) / fullAffinity);
        const strength = 1 / (0.1 + square) - (2 * affinity) / (1 + square / 4);
        forceX += strength * dx;
        forceY += strength * dy;
      }
      x[topic] = ownX + limit(forceX * rate);
      y[topic] = ownY + limit(forceY * rate);
    }
  }
  return { x, y };
}

function limit(step: number): number {
  return Math.max(-1, Math.min(1, step));
}
