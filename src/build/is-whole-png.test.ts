import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWholePng } from './is-whole-png.ts';

/** A PNG that another program wrote. */
const png = await readFile('.github/screenshot.png');

describe('isWholePng', () => {
  test('knows a PNG of another program', () => {
    expect(isWholePng(png)).toBe(true);
  });

  test('notices when the end is missing, wherever it broke off', () => {
    fc.assert(
      fc.property(fc.nat(png.length - 1), (length) => {
        expect(isWholePng(png.subarray(0, length))).toBe(false);
      }),
    );
  });

  test('notices a changed byte anywhere', () => {
    fc.assert(
      fc.property(fc.nat(png.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const damaged = Buffer.from(png);
        damaged[place] = (damaged[place] ?? 0) ^ change;
        expect(isWholePng(damaged)).toBe(false);
      }),
    );
  });

  test('notices what stands behind the end', () => {
    expect(isWholePng(Buffer.concat([png, Buffer.from('x')]))).toBe(false);
  });
});
