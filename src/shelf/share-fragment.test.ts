import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseShareFragment, shareFragment } from './share-fragment.ts';

const anyIds = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,5}(-[a-z0-9]{1,5}){0,4}$/u), {
  minLength: 1,
  maxLength: 200,
});

describe('shareFragment and parseShareFragment', () => {
  test('keep a selection in its order', () => {
    fc.assert(
      fc.property(anyIds, (ids) => {
        expect(parseShareFragment(shareFragment(ids))).toEqual(ids);
      }),
    );
  });

  test('write what no program changes on the way', () => {
    fc.assert(
      fc.property(anyIds, (ids) => {
        const fragment = shareFragment(ids);
        expect(new URL(fragment, 'https://example.org/').hash).toBe(fragment);
        expect(decodeURIComponent(fragment)).toBe(fragment);
      }),
    );
  });
});

describe('parseShareFragment', () => {
  test.each(['', '#', '#content', '#papers=', '#papers=,,', '#papers=<b>', '#papers=a%2Cb'])(
    'finds no paper in %j',
    (fragment) => {
      expect(parseShareFragment(fragment)).toEqual([]);
    },
  );

  test('gives each paper once, and no more than a link has', () => {
    expect(parseShareFragment('#papers=oak,moss,oak')).toEqual(['oak', 'moss']);
    const many = Array.from({ length: 300 }, (_, index) => `p${String(index)}`);
    expect(parseShareFragment(`#papers=${many.join(',')}`)).toHaveLength(200);
  });
});
