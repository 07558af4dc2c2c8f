import { describe, expect, test } from 'vitest';
import { dateSchema, isDay, partialDateSchema } from './partial-date.ts';

describe('partialDateSchema', () => {
  test.each(['2024', '2024-11', '2024-11-21', '2024-02-29', '1999-12-31'])('takes %s', (date) => {
    expect(partialDateSchema.parse(date)).toBe(date);
  });

  test.each(['', '24', '2024-1', '2024-13', '2024-00', '2024-11-31', '2025-02-29', '2024-11-00'])(
    'refuses what no calendar has: %j',
    (date) => {
      expect(partialDateSchema.safeParse(date).success).toBe(false);
    },
  );

  test('says how to write a date that is no text', () => {
    expect(partialDateSchema.safeParse(2024).error?.issues[0]?.message).toBe(
      'a date must be quoted text such as "2024-11-21"',
    );
  });

  test('says how to write a date that is none', () => {
    expect(partialDateSchema.safeParse('21 Nov').error?.issues[0]?.message).toBe(
      '"21 Nov" is no date: write "2024-11-21", "2024-11" or "2024"',
    );
  });
});

describe('dateSchema', () => {
  test('takes a date to the day only', () => {
    expect(dateSchema.safeParse('2024-11-21').success).toBe(true);
    expect(dateSchema.safeParse('2024-11').error?.issues[0]?.message).toBe(
      'a full date such as "2024-11-21" is needed',
    );
  });
});

describe('isDay', () => {
  test('knows leap years', () => {
    expect([2023, 2024, 1900, 2000].map((year) => isDay(year, 2, 29))).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
});
