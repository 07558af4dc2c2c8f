import { describe, expect, test } from 'vitest';
import { dayNear, inferDate } from './infer-date.ts';

const march14 = { year: undefined, month: 3, day: 14 };

describe('inferDate', () => {
  test('takes the year that the listing gives', () => {
    expect(inferDate({ year: 2023, month: 3, day: 4 }, '2024-11-21')).toEqual({
      date: '2023-03-04',
      yearInferred: false,
    });
  });

  test.each([
    ['2024-12-31', '2025-03-14'],
    ['2025-03-13', '2025-03-14'],
    ['2025-03-14', '2025-03-14'],
    ['2025-03-15', '2026-03-14'],
    ['2025-03', '2025-03-14'],
    ['2025-04', '2026-03-14'],
    ['2025', '2025-03-14'],
  ])('puts 14 March in the first year that is not before a paper of %s', (newest, date) => {
    expect(inferDate(march14, newest)).toEqual({ date, yearInferred: true });
  });

  test('puts 29 February in a leap year', () => {
    const date = { year: undefined, month: 2, day: 29 };
    expect(inferDate(date, '2024-02-28')?.date).toBe('2024-02-29');
    expect(inferDate(date, '2025-01-01')?.date).toBe('2028-02-29');
  });

  test('knows no date of a listing without one', () => {
    expect(inferDate(undefined, '2024-11-21')).toBeUndefined();
  });

  test('knows no year without a dated paper', () => {
    expect(inferDate(march14, undefined)).toBeUndefined();
  });
});

describe('dayNear', () => {
  test.each([
    [{ year: 2023, month: 12, day: 30 }, '2024-01-02', '2023-12-30'],
    [{ year: undefined, month: 12, day: 30 }, '2024-01-02', '2023-12-30'],
    [{ year: undefined, month: 1, day: 3 }, '2023-12-30', '2024-01-03'],
    [{ year: undefined, month: 2, day: 29 }, '2025-03-01', '2024-02-29'],
    [{ year: undefined, month: 1, day: 3 }, undefined, undefined],
  ])('puts %j near %s', (date, near, day) => {
    expect(dayNear(date, near)).toBe(day);
  });
});
