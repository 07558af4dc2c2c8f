import { describe, expect, test } from 'vitest';
import { formatDate } from './format-date.ts';

describe('formatDate', () => {
  test.each([
    ['the year alone', '1987', '1987'],
    ['the month in words', '2031-01', 'January 2031'],
    ['the last month', '2031-12', 'December 2031'],
    ['the day without a leading zero', '2031-05-07', '7 May 2031'],
    ['a day of two digits', '2031-11-30', '30 November 2031'],
  ])('writes %s', (_rule, date, words) => {
    expect(formatDate(date)).toBe(words);
  });

  test('writes as another language does', () => {
    expect(formatDate('2031-05-07', 'de')).toBe('7. Mai 2031');
  });
});
