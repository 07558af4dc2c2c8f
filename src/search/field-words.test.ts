import { describe, expect, test } from 'vitest';
import { fieldWord, fieldWords } from './field-words.ts';
import { compoundWords } from './words.ts';

describe('fieldWords', () => {
  test('holds hyphenated words whole and in pieces, each once', () => {
    expect(fieldWords('title', 'Turnip-Carts and turnip carts')).toEqual(
      ['turnipcarts', 'turnip', 'carts', 'and'].map((word) => fieldWord('title', word)),
    );
  });

  test('holds every word that a query for the text would ask for', () => {
    const authors = 'Zoë Müller-Rübe, O’Beet';
    const asked = compoundWords(authors).flatMap(({ parts }) => parts);
    expect(fieldWords('author', authors)).toEqual(
      expect.arrayContaining(asked.map((word) => fieldWord('author', word))),
    );
  });

  test('is empty for a text without words', () => {
    expect(fieldWords('author', ' – ')).toEqual([]);
  });
});

describe('fieldWord', () => {
  test('tells the fields apart', () => {
    expect(fieldWord('title', 'beet')).not.toBe(fieldWord('author', 'beet'));
  });

  test('is one word to the index, and not one that people write', () => {
    for (const field of ['title', 'author'] as const) {
      expect(compoundWords(fieldWord(field, 'beet'))).toHaveLength(1);
      expect(fieldWord(field, 'beet')).not.toMatch(/^(?:title|author|beet)/u);
    }
  });
});
