import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestRows } from './nearest-rows.ts';
import type { SparseRows } from './sparse-rows.ts';

const unbounded = { rowsPerColumn: Infinity, candidates: Infinity };

/** Rows of length 1 from rows of any weights. */
function toRows(vectors: readonly (readonly number[])[], width: number): SparseRows {
  const entries = vectors.map((weights) => {
    const length = Math.hypot(...weights);
    return weights.flatMap((weight, column) =>
      weight === 0 ? [] : [{ column, weight: weight / length }],
    );
  });
  const flat = entries.flat();
  return {
    starts: Int32Array.from([...entries, []].map((_, row) => entries.slice(0, row).flat().length)),
    columns: Int32Array.from(flat.map(({ column }) => column)),
    weights: Float32Array.from(flat.map(({ weight }) => weight)),
    width,
  };
}

const width = 12;
const anyVectors = fc.array(
  fc.array(fc.integer({ min: 0, max: 3 }), { minLength: width, maxLength: width }),
  { minLength: 1, maxLength: 40 },
);

function cosine(a: readonly number[], b: readonly number[]): number {
  const product = a.reduce((sum, weight, column) => sum + weight * (b[column] ?? 0), 0);
  return product / (Math.hypot(...a) * Math.hypot(...b) || 1);
}

describe('nearestRows', () => {
  test('finds the rows of the highest cosine, where the search has no bounds', () => {
    fc.assert(
      fc.property(anyVectors, fc.integer({ min: 1, max: 5 }), (vectors, size) => {
        const { similarities } = nearestRows(toRows(vectors, width), size, unbounded);
        vectors.forEach((vector, row) => {
          const expected = vectors
            .filter((_, other) => other !== row)
            .map((other) => cosine(vector, other))
            .sort((a, b) => b - a)
            .slice(0, size);
          const found = [...similarities.subarray(row * size, (row + 1) * size)];
          expected.forEach((similarity, at) => expect(found[at]).toBeCloseTo(similarity, 5));
        });
      }),
    );
  });

  test('gives with each row its cosine, the highest first, and never the row itself', () => {
    const bounds = { rowsPerColumn: 4, candidates: 3 };
    fc.assert(
      fc.property(anyVectors, (vectors) => {
        const { rows, similarities } = nearestRows(toRows(vectors, width), 4, bounds);
        vectors.forEach((vector, row) => {
          const found = [...rows.subarray(row * 4, row * 4 + 4)].filter((other) => other >= 0);
          expect(new Set([row, ...found]).size).toBe(found.length + 1);
          found.forEach((other, at) => {
            const similarity = similarities[row * 4 + at] ?? NaN;
            expect(similarity).toBeCloseTo(cosine(vector, vectors[other] ?? []), 5);
            if (at > 0) expect(similarity).toBeLessThanOrEqual(similarities[row * 4 + at - 1] ?? 0);
          });
        });
      }),
    );
  });

  test('puts the row with the lower number first, of rows as near', () => {
    const rows = toRows([[1], [1], [1], [1]], 1);
    expect([...nearestRows(rows, 2, unbounded).rows]).toEqual([1, 2, 0, 2, 0, 1, 0, 1]);
  });

  test('leaves places empty where no row has anything in common', () => {
    const rows = toRows(
      [
        [1, 0],
        [1, 0],
        [0, 1],
        [0, 0],
      ],
      2,
    );
    expect([...nearestRows(rows, 2, unbounded).rows]).toEqual([1, -1, 0, -1, -1, -1, -1, -1]);
  });

  test('looks at the rows that have most of a column, where its bounds allow no more', () => {
    const share = [0.2, 0.9, 0.3, 0.8, 0.1];
    const rows = toRows(
      share.map((weight, row) =>
        Array.from({ length: 6 }, (_, column) =>
          column === 0 ? weight : column === row + 1 ? 1 - weight : 0,
        ),
      ),
      6,
    );
    const { rows: found } = nearestRows(rows, 4, { rowsPerColumn: 2, candidates: 9 });
    // Rows 1 and 3 look each other up; the others' shares of the column are not worth a look.
    expect([...found.subarray(4, 6)]).toEqual([3, -1]);
    expect([...found.subarray(12, 14)]).toEqual([1, -1]);
  });
});
