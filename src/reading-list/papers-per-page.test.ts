import { describe, expect, test } from 'vitest';
import { papersPagePath } from './papers-per-page.ts';

describe('papersPagePath', () => {
  test('gives the first page the address of the whole list', () => {
    expect(papersPagePath(1)).toBe('/papers.html');
  });

  test('numbers the others from two', () => {
    expect(papersPagePath(2)).toBe('/papers-2.html');
    expect(papersPagePath(12)).toBe('/papers-12.html');
  });
});
