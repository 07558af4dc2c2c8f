import { describe, expect, test } from 'vitest';
import { fileAddresses } from './file-addresses.ts';

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

describe('fileAddresses', () => {
  test("writes addresses in full where the site's own is known", () => {
    const address = fileAddresses('/llms.txt', { url: 'https://example.org/list' }, {});
    expect(address('/papers/turnip.html')).toBe('https://example.org/list/papers/turnip.html');
  });

  test('writes them from the file where it is not', () => {
    expect(paths.map(fileAddresses('/papers/turnip.md', {}, {}))).toEqual([
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
      const known = fileAddresses(file, { url: site }, {})(path);
      const unknown = fileAddresses(file, {}, {})(path);
      const resolved = new URL(unknown, site + file).href;
      expect(resolved.replace(/\/index\.html$/u, '/')).toBe(new URL(known, site + file).href);
    },
  );
});
