import { describe, expect, test } from 'vitest';
import { shortAuthors } from './short-authors.ts';

const [ada, cy, eve] = ['Ada Birch', 'Cy Dale', 'Eve Fern'];

describe('shortAuthors', () => {
  test.each([
    ['says nothing where nobody is known', [], false, ''],
    ['says nothing of others alone', [], true, ''],
    ['names one author', [ada], false, 'Ada Birch'],
    ['names two', [ada, cy], false, 'Ada Birch and Cy Dale'],
    ['cuts a third', [ada, cy, eve], false, 'Ada Birch, Cy Dale and others'],
    ['says that one known author has others', [ada], true, 'Ada Birch and others'],
    ['says that two have', [ada, cy], true, 'Ada Birch, Cy Dale and others'],
  ])('%s', (_rule, authors, moreAuthors, expected) => {
    expect(shortAuthors({ authors, moreAuthors }, 2)).toBe(expected);
  });

  test('joins more with commas', () => {
    expect(shortAuthors({ authors: [ada, cy, eve], moreAuthors: false }, 3)).toBe(
      'Ada Birch, Cy Dale and Eve Fern',
    );
  });
});
