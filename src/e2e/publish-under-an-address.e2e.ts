import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { listFiles } from '../build/list-files.ts';
import { readPapers } from '../content-files/content-folder.ts';
import type { PaperResponse, PapersResponse } from '../formats/api/responses.ts';
import { sitemapProblems } from '../formats/sitemap/testing/sitemap-problems.ts';

describe('publish under an address', () => {
  const { folder: site, content, address } = inject('sites').published;
  const homeUrl = new URL(address).href;
  let files: readonly string[];

  beforeAll(async () => {
    files = await listFiles(site);
  });

  test('the sitemap has every page that search engines may show, and no other', async () => {
    const expected: string[] = [];
    for (const file of files.filter((each) => each.endsWith('.html'))) {
      const { canonical, robots } = describeHead(await readText(file));
      if (canonical !== undefined && robots?.includes('noindex') !== true) expected.push(canonical);
    }
    const text = await readText('sitemap.xml');
    expect(await sitemapProblems(text)).toEqual([]);
    const { urlset } = new XMLParser().parse(text) as Sitemap;
    expect(urlset.url.map(({ loc }) => loc).sort()).toEqual(expected.sort());
    expect(expected).toContain(homeUrl);
    expect(expected).toContain(`${homeUrl}papers/hostile.html`);
    expect(expected).toContain(`${homeUrl}api.html`);
    expect(expected).not.toContain(`${homeUrl}404.html`);
    expect(expected).not.toContain(`${homeUrl}search.html`);
    expect(urlset.url.find(({ loc }) => loc.endsWith('/hostile.html'))?.lastmod).toBe('2031-09-09');
    const undated = urlset.url.find(({ loc }) => loc.endsWith('/the-lamp-oil-question.html'));
    expect(undated).toEqual({ loc: `${homeUrl}papers/the-lamp-oil-question.html` });
  });

  test('robots may read all, and are told of the sitemap', async () => {
    const lines = (await readText('robots.txt')).split('\n');
    expect(lines).toContain('User-agent: *');
    expect(lines).toContain(`Sitemap: ${homeUrl}sitemap.xml`);
    expect(lines.filter((line) => line.startsWith('Disallow'))).toEqual([]);
  });

  test('a former id answers in every format', async () => {
    const [present, former] = await Promise.all(
      ['hostile', 'hostile-once'].map((id) => readJson<PaperResponse>(`api/v1/papers/${id}.json`)),
    );
    expect(former).toEqual(present);
    expect(present?.paper).toMatchObject({
      id: 'hostile',
      title: '</script><img src=x onerror="window.ran=1"> {{x}} & "quotes" ]]> \u202eend',
      url: `${homeUrl}papers/hostile.html`,
      formats: { bibtex: `${homeUrl}papers/hostile.bib` },
      aliases: ['hostile-once'],
    });
    expect(await readText('papers/hostile-once.md')).toBe(await readText('papers/hostile.md'));
  });

  test('Markdown has what the curator wrote, without its code, and addresses in full', async () => {
    const markdown = await readText('papers/tideloom.md');
    expect(markdown).toContain(
      `## Curator’s note\n\nThe paper to begin with. Compare with the [survey](${homeUrl}papers/a-survey-of-tide-looms.html), which calls`,
    );
    expect(markdown).toContain(`- Page: <${homeUrl}papers/tideloom.html>`);
    expect(await readText('papers/hostile.md')).toMatch(
      /^# \\<\/script>\\<img src=x onerror="window\\\.ran=1"> \{\{x\}\} & "quotes" \]\]> \u202eend\n/mu,
    );
    expect(await readText('llms.txt')).toContain(
      `](${homeUrl}paths/from-yarn-to-harbour.md): Two steps & no more.`,
    );
  });

  test('the API is at the address, and the reader’s copy leaves it out', async () => {
    const description = await readJson<{ servers: unknown }>('api/v1/openapi.json');
    expect(description.servers).toEqual([{ url: `${homeUrl}api/v1` }]);
    const { papers: records } = await readJson<PapersResponse>('api/v1/papers.json');
    const { pages } = await readPapers(content);
    expect(records.map(({ id }) => id).sort()).toEqual(pages.map(({ id }) => id).sort());
    const { list } = await readJson<{ list: string }>('offline.json');
    const copied = (await readJson<[string][]>(list)).map(([file]) => file);
    expect(copied).toContain('api.html');
    expect(copied.filter((file) => /^api\/|\.md$|\.txt$|^sitemap/u.test(file))).toEqual([]);
  });

  function readText(file: string): Promise<string> {
    return readFile(join(site, file), 'utf8');
  }

  async function readJson<Content>(file: string): Promise<Content> {
    return JSON.parse(await readText(file)) as Content;
  }
});

interface Sitemap {
  readonly urlset: { readonly url: readonly { readonly loc: string; readonly lastmod?: string }[] };
}

/** What a page says of its address and to robots, as a browser reads it. */
function describeHead(html: string): { canonical: string | undefined; robots: string | undefined } {
  const found: ReturnType<typeof describeHead> = { canonical: undefined, robots: undefined };
  const visit = (node: DefaultTreeAdapterMap['node']) => {
    if ('attrs' in node) {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
      if (attributes.get('rel') === 'canonical') found.canonical = attributes.get('href');
      if (attributes.get('name') === 'robots') found.robots = attributes.get('content');
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}
