import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { highest, offer, topList } from './top-list.ts';

const anyScores = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 30 });
const anyRoom = fc.integer({ min: 1, max: 12 });

/** Indices by score, the highest first, and by number. */
function sorted(scores: readonly number[]): number[] {
  return scores.map((_, id) => id).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}

describe('offer', () => {
  test('keeps the highest scores in order, in whatever order they come', () => {
    fc.assert(
      fc.property(anyScores, anyRoom, fc.boolean(), (scores, room, isReverse) => {
        const list = topList(room);
        const entries = [...scores.entries()];
        for (const [id, score] of isReverse ? entries.reverse() : entries) offer(list, id, score);
        const expected = sorted(scores).slice(0, room);
        expect([...list.ids.subarray(0, list.size)]).toEqual(expected);
        expect([...list.scores.subarray(0, list.size)]).toEqual(expected.map((id) => scores[id]));
      }),
    );
  });
});

describe('highest', () => {
  test('gives the numbers with the highest scores, and clears the scores of all', () => {
    fc.assert(
      fc.property(anyScores, anyRoom, (scores, room) => {
        const left = Float32Array.from(scores);
        const ids = highest(Int32Array.from(scores.keys()), left, topList(room));
        expect([...ids].sort((a, b) => a - b)).toEqual(
          sorted(scores)
            .slice(0, room)
            .sort((a, b) => a - b),
        );
        expect([...left]).toEqual(scores.map(() => 0));
      }),
    );
  });
});
