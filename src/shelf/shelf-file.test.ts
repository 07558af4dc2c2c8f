import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatShelf, parseShelf, ShelfFileError } from './shelf-file.ts';
import { anyShelf, shelved } from './testing/any-shelf.ts';

describe('formatShelf and parseShelf', () => {
  test('keep every shelf', () => {
    fc.assert(
      fc.property(anyShelf, (shelf) => {
        expect(parseShelf(formatShelf(shelf))).toEqual(shelf);
      }),
    );
  });
});

describe('parseShelf', () => {
  test('says of anything else that it is no shelf, whatever it is', () => {
    const anyText = fc.oneof(fc.string(), fc.json());
    fc.assert(
      fc.property(anyText, (text) => {
        expect(() => parseShelf(text)).toThrow(ShelfFileError);
      }),
    );
  });

  test.each([
    { id: '../etc' },
    { id: 7 },
    { title: undefined },
    { state: 'lost' },
    { note: null },
    { changed: '1' },
  ])('names the paper and the field that is wrong: %j', (wrong) => {
    const papers = [shelved('oak'), { ...shelved('moss'), ...wrong }];
    const file = JSON.stringify({ format: 'shelfmark-shelf-1', papers });
    const [field = ''] = Object.keys(wrong);
    expect(() => parseShelf(file)).toThrow(`paper 2 has no proper ${field}`);
  });

  test('leaves out fields that a shelf does not have', () => {
    const papers = [{ ...shelved('oak'), __proto__: { x: 1 }, html: '<b>' }];
    expect(parseShelf(JSON.stringify({ format: 'shelfmark-shelf-1', papers }))).toEqual([
      shelved('oak'),
    ]);
  });

  test('makes one of a paper that is there twice', () => {
    const papers = [shelved('oak', { note: 'bark' }), shelved('oak', { note: 'leaf' })];
    const file = JSON.stringify({ format: 'shelfmark-shelf-1', papers });
    expect(parseShelf(file).map(({ note }) => note)).toEqual(['bark\n\nleaf']);
  });
});
