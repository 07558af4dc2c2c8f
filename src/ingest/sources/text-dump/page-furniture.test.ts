import { describe, expect, test } from 'vitest';
import { furnitureKind, parseListingDate } from './page-furniture.ts';

describe('parseListingDate', () => {
  const day = { year: 2024, month: 5, day: 29 };

  test.each([
    '2024-05-29',
    '2024/5/29',
    '29 May 2024',
    'May 29, 2024',
    'May 29 2024',
    'Wed, 29 May 2024',
    'Wednesday, May 29th, 2024',
  ])('reads %s', (line) => {
    expect(parseListingDate(line)).toEqual(day);
  });

  test.each(['May 29', '29 May', 'Wednesday, May 29'])('reads %s without a year', (line) => {
    expect(parseListingDate(line)).toEqual({ ...day, year: undefined });
  });

  test.each(['May', 'May 32', '2024-13-01', 'Feb 29, 2023', 'May 29 papers', '29.05'])(
    'takes %s for no day',
    (line) => {
      expect(parseListingDate(line)).toBeUndefined();
    },
  );
});

describe('furnitureKind', () => {
  test.each([
    ['Subscribe', 'page'],
    ['by AK and the research community', 'page'],
    ['Submitted by moss-keeper', 'entry'],
    ['8 authors', 'entry'],
    ['· 5 authors · 1 comment', 'entry'],
    ['·', 'entry'],
    ['44', 'count'],
    ['1.2k', 'count'],
    ['2048', undefined],
    ['New Looms', undefined],
    ['8 authors write a paper', undefined],
  ])('tells what %s is', (line, kind) => {
    expect(furnitureKind(line)).toBe(kind);
  });
});
