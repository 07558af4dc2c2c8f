import { describe, expect, test } from 'vitest';
import { readingPathSchema } from './reading-path.ts';

describe('readingPathSchema', () => {
  const path = { title: 'From wick to flame', description: 'For lamplighters.' };

  test('needs a paper', () => {
    expect(readingPathSchema.safeParse({ ...path, papers: [] }).error?.issues[0]?.message).toBe(
      'a reading path needs at least one paper',
    );
  });

  test('needs a reason for each paper', () => {
    const withReason = (reason: string) =>
      readingPathSchema.safeParse({ ...path, papers: [{ paper: 'lantern', reason }] }).success;
    expect([withReason(''), withReason('It begins here.')]).toEqual([false, true]);
  });
});
