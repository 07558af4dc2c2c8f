import { describe, expect, test } from 'vitest';
import { readingProgress } from './reading-progress.ts';
import { shelved } from './testing/any-shelf.ts';

const steps = [['oak'], ['moss', 'old-moss'], ['fern']];

describe('readingProgress', () => {
  test('counts what was read, under former ids as well, and finds the first step that was not', () => {
    const shelf = [
      shelved('old-moss', { state: 'read', changed: 8 }),
      shelved('oak', { state: 'read', changed: 5 }),
      shelved('fern', { state: 'reading' }),
      shelved('reed', { state: 'read', changed: 20 }),
    ];
    expect(readingProgress(steps, shelf)).toEqual({ read: 2, total: 3, next: 2, changed: 8 });
  });

  test('is not begun with papers that are only to be read', () => {
    expect(readingProgress(steps, [shelved('oak', { changed: 8 })]).changed).toBe(0);
    expect(readingProgress(steps, [shelved('oak', { state: 'reading', changed: 8 })])).toEqual({
      ...{ read: 0, total: 3, next: 0, changed: 8 },
    });
  });

  test('has nothing to go on with when all were read', () => {
    const shelf = steps.map(([id = '']) => shelved(id, { state: 'read' }));
    expect(readingProgress(steps, shelf).next).toBeUndefined();
  });

  test('begins at the first step', () => {
    expect(readingProgress(steps, [])).toEqual({ read: 0, total: 3, next: 0, changed: 0 });
  });
});
