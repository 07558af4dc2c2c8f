import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { sitemapProblems } from './testing/sitemap-problems.ts';
import { toSitemapFiles } from './to-sitemap-files.ts';

const home = 'https://example.org/list/';
const page = (name: string) => ({ url: `${home}${name}.html` });

describe('toSitemapFiles', () => {
  test('is one file with every address and the dates that are known', async () => {
    const odd = { url: `${home}search.html?a=1&b=%22`, lastmod: '2031-05-07' };
    const [file, ...rest] = await toSitemapFiles([page('turnip'), odd], { home });
    expect(rest).toEqual([]);
    expect(file?.name).toBe('sitemap.xml');
    expect(await sitemapProblems(file?.text ?? '')).toEqual([]);
    expect(read(file?.text)).toMatchObject({
      urlset: { url: [{ loc: page('turnip').url }, { loc: odd.url, lastmod: '2031-05-07' }] },
    });
  });

  test('is an index with parts where the pages are too many for a file', async () => {
    const pages = ['a', 'b', 'c', 'd', 'e'].map(page);
    const files = await toSitemapFiles(pages, { home, maxEntries: 2 });
    expect(files.map(({ name }) => name)).toEqual([
      'sitemap.xml',
      'sitemap-1.xml',
      'sitemap-2.xml',
      'sitemap-3.xml',
    ]);
    for (const { text } of files) expect(await sitemapProblems(text)).toEqual([]);
    const [index, ...parts] = files.map(({ text }) => read(text));
    expect(index).toMatchObject({
      sitemapindex: { sitemap: [1, 2, 3].map((n) => ({ loc: `${home}sitemap-${String(n)}.xml` })) },
    });
    expect(parts.flatMap(({ urlset }) => urlset?.url.map(({ loc }) => loc))).toEqual(
      pages.map(({ url }) => url),
    );
  });

  test('takes as many pages as a file may have', async () => {
    const pages = Array.from({ length: 50_000 }, (_, index) => page(String(index)));
    expect(await toSitemapFiles(pages, { home })).toHaveLength(1);
    expect(await toSitemapFiles([...pages, page('last')], { home })).toHaveLength(3);
  });
});

describe('sitemapProblems', () => {
  const file = (content: string) =>
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${content}</urlset>`;
  const loc = '<loc>https://example.org/</loc>';

  test.each([
    ['', false],
    [`<url>${loc}</url>`, true],
    [`<url>${loc}<lastmod>2031-05-07</lastmod></url>`, true],
    [`<url>${loc}<lastmod>May 2031</lastmod></url>`, false],
    ['<url><loc>/papers/turnip.html</loc></url>', false],
    ['<url><lastmod>2031-05-07</lastmod></url>', false],
    [`<url>${loc}</url><url>${loc}</url>`, false],
    [`<url>${loc}<title>Turnip</title></url>`, false],
  ])('knows what a sitemap may have: %s', async (content, isValid) => {
    expect((await sitemapProblems(file(content))).length === 0).toBe(isValid);
  });
});

interface Sitemap {
  readonly urlset?: {
    readonly url: readonly { readonly loc: string; readonly lastmod?: string }[];
  };
  readonly sitemapindex?: { readonly sitemap: readonly { readonly loc: string }[] };
}

function read(xml = ''): Sitemap {
  const parser = new XMLParser({ isArray: (name) => name === 'url' || name === 'sitemap' });
  return parser.parse(xml) as Sitemap;
}
