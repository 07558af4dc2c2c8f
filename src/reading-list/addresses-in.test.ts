import { describe, expect, test } from 'vitest';
import { addressesIn } from './addresses-in.ts';

const files = [
  '/llms.txt',
  '/papers/turnip.md',
  '/api/v1/papers.json',
  '/api/v1/papers/turnip.json',
];
const paths = [
  '/index.html',
  '/papers/turnip.html',
  '/papers/turnip.md',
  '/api/v1/papers-2.json',
  '/listings/a-b.html#line-12',
];

describe('addressesIn', () => {
  test("writes addresses in full where the site's own is known", () => {
    const address = addressesIn('/llms.txt', { url: 'https://example.org/list' }, {});
    expect(address('/papers/turnip.html')).toBe('https://example.org/list/papers/turnip.html');
  });

  test('writes them from the file where it is not', () => {
    expect(paths.map(addressesIn('/papers/turnip.md', {}, {}))).toEqual([
      '../index.html',
      'turnip.html',
      'turnip.md',
      '../api/v1/papers-2.json',
      '../listings/a-b.html#line-12',
    ]);
  });

  test.each(files.flatMap((file) => paths.map((path) => ({ file, path }))))(
    'resolves to the same place, known or not: $path in $file',
    ({ file, path }) => {
      const site = 'https://example.org/some/list';
      const known = addressesIn(file, { url: site }, {})(path);
      const unknown = addressesIn(file, {}, {})(path);
      const resolved = new URL(unknown, site + file).href;
      expect(resolved.replace(/\/index\.html$/u, '/')).toBe(new URL(known, site + file).href);
    },
  );
});
