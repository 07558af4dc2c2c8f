import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minColumns, sideBySide } from './side-by-side.ts';

const mark = (text: string) => `[${text}]`;
const unmarked = (line: string) => line.replaceAll(/[[\]]/gu, '');

describe('sideBySide', () => {
  test('marks the words that only one text has', () => {
    const [line = ''] = sideBySide('A loom weaves tide tables', 'A loom weaves old tables', {
      width: 100,
      mark,
    });
    expect(line).toContain('weaves [tide] tables');
    expect(line).toContain('│ A loom weaves [old] tables');
  });

  test('puts one text below the other where there is no room', () => {
    expect(sideBySide('A loom', 'A cart', { width: 40, mark })).toEqual([
      'A [loom]',
      '',
      'A [cart]',
    ]);
  });

  test('shows every character of both texts and keeps to the width', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-', '.'), maxLength: 300 });
    fc.assert(
      fc.property(text, text, fc.integer({ min: minColumns, max: 160 }), (left, right, width) => {
        const lines = sideBySide(left, right, { width, mark }).map(unmarked);
        const columns = lines.map((line) => line.split('│'));
        const shown = (index: number) =>
          columns.map((of) => (of[index] ?? '').replaceAll(/\s/gu, '')).join('');
        expect(shown(0)).toBe(left.replaceAll(/\s/gu, ''));
        expect(shown(1)).toBe(right.replaceAll(/\s/gu, ''));
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
        expect(new Set(lines.map((line) => line.indexOf('│'))).size).toBeLessThanOrEqual(1);
      }),
    );
  });
});
