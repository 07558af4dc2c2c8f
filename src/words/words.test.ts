import { describe, expect, test } from 'vitest';
import { wordsIn } from './words.ts';

describe('wordsIn', () => {
  test('is English where nobody has written the words of a language', () => {
    expect(wordsIn('eo').pages.shelf).toBe('Shelf');
    expect(wordsIn('').pages.shelf).toBe('Shelf');
  });

  test('writes dates and numbers as the region does', () => {
    expect(wordsIn('en').locale).toBe('en-GB');
    expect(wordsIn('en-US').locale).toBe('en-US');
    expect(wordsIn('en-IN').number(1_234_567)).toBe('12,34,567');
    expect(wordsIn('eo').locale).toBe('en-GB');
  });

  test('makes the words of a language once', () => {
    expect(wordsIn('en-AU')).toBe(wordsIn('en-AU'));
  });
});
