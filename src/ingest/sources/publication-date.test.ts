import { describe, expect, test } from 'vitest';
import { partialDate, partialDateIn } from './publication-date.ts';

describe('partialDateIn', () => {
  test.each([
    ['2024-11-21T08:00:00Z', '2024-11-21'],
    ['2024/11/21', '2024-11-21'],
    ['2024-11', '2024-11'],
    ['2024', '2024'],
    ['2024//', '2024'],
    ['2024-02-31', '2024-02'],
    ['21 Nov 2024', '2024-11-21'],
    ['21st November, 2024', '2024-11-21'],
    ['November 21, 2024', '2024-11-21'],
    ['Nov. 2024', '2024-11'],
    ['Thu, 21 Nov 2024 08:00:00 GMT', '2024-11-21'],
    ['forthcoming', undefined],
    ['20241121', undefined],
  ])('reads %s', (text, date) => {
    expect(partialDateIn(text)).toBe(date);
  });
});

describe('partialDate', () => {
  test.each([
    [['2024', 'jun', '3'], '2024-06-03'],
    [[2024, 6], '2024-06'],
    [['2024a', '13'], '2024'],
    [['in press', 6], undefined],
  ])('joins %j', ([year, month, day], date) => {
    expect(partialDate(year, month, day)).toBe(date);
  });
});
