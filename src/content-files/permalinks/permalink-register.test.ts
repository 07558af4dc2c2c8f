import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listingId, permalink } from '../../reading-list/permalink.ts';
import { formatPermalinkRegister, parsePermalinkRegister } from './permalink-register.ts';

describe('formatPermalinkRegister', () => {
  test('writes each permalink once, in code point order, below a comment', () => {
    const text = formatPermalinkRegister(['/topics/a.html', '/papers/b.html', '/topics/a.html']);
    expect(text.split('\n')).toEqual([
      expect.stringMatching(/^# /u),
      '/papers/b.html',
      '/topics/a.html',
      '',
    ]);
  });

  test('writes what parses back to the same, whatever the names of the listings', () => {
    const name = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((each) => listingId(each) !== '');
    fc.assert(
      fc.property(fc.uniqueArray(name), (names) => {
        const permalinks = names.map((each) => permalink('listings', listingId(each)));
        const text = formatPermalinkRegister(permalinks);
        const parsed = parsePermalinkRegister(text, 'permalinks.txt');
        expect(parsed.errors).toEqual([]);
        expect(formatPermalinkRegister(parsed.permalinks.map((each) => each.permalink))).toBe(text);
        expect(new Set(parsed.permalinks.map((each) => each.permalink))).toEqual(
          new Set(permalinks),
        );
      }),
    );
  });
});

describe('parsePermalinkRegister', () => {
  test('names a conflict of git once, not each of its lines', () => {
    const text = '<<<<<<< HEAD\n/papers/a.html\n=======\n/papers/b.html\n>>>>>>> other\n';
    expect(parsePermalinkRegister(text, 'f').errors.map(({ hint }) => hint)).toEqual([
      'keep the lines of both versions, and delete those with markers.',
    ]);
  });

  test('knows kind, id and line, and skips comments and empty lines', () => {
    expect(parsePermalinkRegister('# A\n\n/papers/moss.html\r\n', 'permalinks.txt')).toEqual({
      permalinks: [{ permalink: '/papers/moss.html', kind: 'papers', id: 'moss', line: 3 }],
      errors: [],
    });
  });

  test.each([
    'papers/moss.html',
    '/authors/moss.html',
    '/papers/Moss.html',
    '/papers/../x.html',
    'x',
  ])('refuses %s, with its line', (written) => {
    const { permalinks, errors } = parsePermalinkRegister(`\n${written}\n`, 'permalinks.txt');
    expect(permalinks).toEqual([]);
    expect(errors.map(({ places }) => places)).toEqual([[{ file: 'permalinks.txt', line: 2 }]]);
  });
});
