import { describe, expect, test } from 'vitest';
import { english } from './english.ts';
import { wordsIn } from './words.ts';

describe('wordsIn', () => {
  test('goes by the language, whatever the region', () => {
    expect(wordsIn('en-US')).toBe(english);
  });

  test('is English where nobody has written the words of a language', () => {
    expect(wordsIn('eo')).toBe(english);
  });
});

describe('english', () => {
  test('writes numbers as readers of English do', () => {
    expect(english.papers(1)).toBe('1 paper');
    expect(english.papers(4110)).toBe('4,110 papers');
  });
});
