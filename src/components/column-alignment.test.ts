import { describe, expect, test } from 'vitest';
import { columnAlignment } from './column-alignment.ts';

describe('columnAlignment', () => {
  test.each([
    ['text-align:right', 'align-right'],
    [{ textAlign: 'center' }, 'align-center'],
    [undefined, undefined],
    ['', undefined],
  ])('gives %j the class %s', (style, expected) => {
    expect(columnAlignment(style)).toBe(expected);
  });
});
