import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWholePng } from './is-whole-png.ts';
import { palettePng } from './palette-png.ts';
import { decodePng } from './testing/decode-png.ts';

/** Pixels from colours in rows. */
function pixelsOf(rows: readonly (readonly number[])[]): Uint8Array {
  return Uint8Array.from(rows.flat().flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255, 255]));
}

const colour = fc.nat(0xffffff);
const hex = (value: number) => `#${value.toString(16).padStart(6, '0')}`;

describe('palettePng', () => {
  test('another decoder reads the same picture of up to 16 colours, of any size', async () => {
    const picture = fc
      .record({
        palette: fc.array(colour, { minLength: 1, maxLength: 16 }),
        width: fc.integer({ min: 1, max: 9 }),
        height: fc.integer({ min: 1, max: 9 }),
      })
      .chain(({ palette, width, height }) => {
        const row = fc.array(fc.constantFrom(...palette), { minLength: width, maxLength: width });
        return fc.array(row, { minLength: height, maxLength: height });
      });
    await fc.assert(
      fc.asyncProperty(picture, async (rows) => {
        const size = { width: rows[0]?.length ?? 0, height: rows.length };
        const png = await palettePng(pixelsOf(rows), size);
        expect(isWholePng(png)).toBe(true);
        const decoded = decodePng(png);
        expect(decoded).toMatchObject(size);
        for (const [y, row] of rows.entries()) {
          expect(row.map((_colour, x) => decoded.colourAt(x, y))).toEqual(row.map(hex));
        }
      }),
    );
  });

  test('keeps the colours of larger areas, and takes the nearest for the rest', async () => {
    const steps = Array.from({ length: 40 }, (_, index) => 0x10101 * (index * 4 + 2));
    const rows = [Array<number>(40).fill(0xfefefe), Array<number>(40).fill(0x000000), steps];
    const decoded = decodePng(await palettePng(pixelsOf(rows), { width: 40, height: 3 }));
    expect(decoded.colourAt(7, 0)).toBe('#fefefe');
    expect(decoded.colourAt(7, 1)).toBe('#000000');
    const grey = (text: string) => Number.parseInt(text.slice(1, 3), 16);
    const distances = steps.map((step, x) =>
      Math.abs(grey(hex(step)) - grey(decoded.colourAt(x, 2))),
    );
    expect(Math.max(...distances)).toBeLessThanOrEqual(10);
    const shown = new Set(steps.map((_step, x) => decoded.colourAt(x, 2)));
    expect(shown.size).toBeGreaterThan(10);
    expect(shown.size).toBeLessThanOrEqual(16);
  });
});
