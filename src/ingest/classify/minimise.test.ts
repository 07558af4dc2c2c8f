import { describe, expect, test } from 'vitest';
import { minimise } from './minimise.ts';

describe('minimise', () => {
  test('finds where a bent valley is lowest', () => {
    const [x, y] = minimise(
      ([a = 0, b = 0], gradient) => {
        gradient[0] = 2 * (a - 3) + 40 * (a - b);
        gradient[1] = -40 * (a - b) + 4 * (b + 1) ** 3;
        return (a - 3) ** 2 + 20 * (a - b) ** 2 + (b + 1) ** 4;
      },
      2,
      200,
    );
    // Where both derivatives are 0.
    expect(x).toBeCloseTo(0.25, 2);
    expect(y).toBeCloseTo(0.112, 2);
  });

  test('stays where it is when that is lowest', () => {
    const point = minimise(
      (at, gradient) => {
        at.forEach((value, index) => {
          gradient[index] = 2 * value;
        });
        return at.reduce((sum, value) => sum + value ** 2, 0);
      },
      3,
      10,
    );
    expect([...point]).toEqual([0, 0, 0]);
  });
});
