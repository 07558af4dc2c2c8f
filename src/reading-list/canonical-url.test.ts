import { describe, expect, test } from 'vitest';
import { canonicalUrl } from './canonical-url.ts';

const page = '/papers/turnip.html';

describe('canonicalUrl', () => {
  test.each(['https://lists.example.org/garden', 'https://lists.example.org/garden/'])(
    'keeps the sub-path of %s',
    (url) => {
      expect(canonicalUrl({ url }, page, {})).toBe(
        'https://lists.example.org/garden/papers/turnip.html',
      );
    },
  );

  test("shortens the first page to the site's address", () => {
    const url = 'https://example.org/garden';
    expect(canonicalUrl({ url }, '/index.html', {})).toBe('https://example.org/garden/');
  });

  test('leaves an index below the root as it is', () => {
    const url = 'https://example.org';
    expect(canonicalUrl({ url }, '/notes/index.html', {})).toBe(
      'https://example.org/notes/index.html',
    );
  });

  test("takes SITE_URL of the environment before the site's own address", () => {
    const environment = { SITE_URL: 'https://preview.example.org/42' };
    expect(canonicalUrl({ url: 'https://example.org' }, page, environment)).toBe(
      'https://preview.example.org/42/papers/turnip.html',
    );
  });

  test('takes an empty SITE_URL for none', () => {
    expect(canonicalUrl({ url: 'https://example.org' }, page, { SITE_URL: '' })).toBe(
      'https://example.org/papers/turnip.html',
    );
  });

  test('knows no address where neither is given', () => {
    expect(canonicalUrl({}, page, {})).toBeUndefined();
    expect(canonicalUrl({}, page, { SITE_URL: '' })).toBeUndefined();
  });
});
