import { describe, expect, test } from 'vitest';
import { listedPaper } from '../testing/listed-paper.ts';
import { issuedDate } from './issued-date.ts';
import { toCsl } from './to-csl.ts';

describe('issuedDate', () => {
  test.each([
    ['2024-03-05', ['2024', '03', '05']],
    ['2024-11', ['2024', '11']],
    ['2024', ['2024']],
    [undefined, []],
  ])('gives of %s what is known', (published, parts) => {
    expect(issuedDate(toCsl(listedPaper({ published })))).toEqual(parts);
  });
});
