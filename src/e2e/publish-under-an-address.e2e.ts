import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildCopy } from '../../scripts/build-copy.ts';
import { listFiles } from '../build/list-files.ts';
import type { PaperResponse, PapersResponse } from '../formats/api/responses.ts';
import { sitemapProblems } from '../formats/sitemap/testing/sitemap-problems.ts';

const home = 'https://lists.example.org/garden & more/';
const homeUrl = new URL(home).href;

const papers = {
  turnip: `title: ${JSON.stringify('Of <script>alert(1)</script> & "turnips" {process.exit(1)}')}
abstract: 'Roots, all of them: $x^2$.'
topics: [{ topic: other }]
added: '2031-05-07'
aliases: [old-turnip]`,
  beet: `title: Beets
abstract: Roots again.
topics: [{ topic: other }]`,
};

const notes = `Compare with <b>the [other](/papers/turnip.html)</b>.{/* not shown */}`;

const path = `title: To the barn
description: For farmers.
papers: [{ paper: turnip, reason: It comes first. }]`;

describe('publish under an address', () => {
  let folder: string;
  let site: string;
  let files: readonly string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shelfmark-address-'));
    const content = join(folder, 'content');
    for (const name of ['papers', 'paths']) await mkdir(join(content, name), { recursive: true });
    for (const name of ['site.yaml', 'topics']) {
      await cp(join('content', name), join(content, name), { recursive: true });
    }
    for (const [id, data] of Object.entries(papers)) {
      const body = id === 'beet' ? notes : '';
      await writeFile(join(content, 'papers', `${id}.mdx`), `---\n${data}\n---\n\n${body}\n`);
    }
    await writeFile(join(content, 'paths', 'barn.mdx'), `---\n${path}\n---\n`);
    vi.stubEnv('SITE_URL', home);
    const { done } = await buildCopy(join(folder, 'project'), content);
    site = await done;
    files = await listFiles(site);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true, force: true });
  });

  test('the sitemap holds every page that search engines may show, and no other', async () => {
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
    expect(expected).toContain(`${homeUrl}papers/turnip.html`);
    expect(expected).toContain(`${homeUrl}api.html`);
    expect(expected).not.toContain(`${homeUrl}404.html`);
    expect(expected).not.toContain(`${homeUrl}search.html`);
    expect(urlset.url.find(({ loc }) => loc.endsWith('/turnip.html'))?.lastmod).toBe('2031-05-07');
    expect(urlset.url.find(({ loc }) => loc.endsWith('/beet.html'))?.lastmod).toBeUndefined();
  });

  test('robots may read all, and are told of the sitemap', async () => {
    const lines = (await readText('robots.txt')).split('\n');
    expect(lines).toContain('User-agent: *');
    expect(lines).toContain(`Sitemap: ${homeUrl}sitemap.xml`);
    expect(lines.filter((line) => line.startsWith('Disallow'))).toEqual([]);
  });

  test('a former id answers in every format', async () => {
    const [present, former] = await Promise.all(
      ['turnip', 'old-turnip'].map((id) => readJson<PaperResponse>(`api/v1/papers/${id}.json`)),
    );
    expect(former).toEqual(present);
    expect(present?.paper).toMatchObject({
      id: 'turnip',
      title: 'Of <script>alert(1)</script> & "turnips" {process.exit(1)}',
      url: `${homeUrl}papers/turnip.html`,
      formats: { bibtex: `${homeUrl}papers/turnip.bib` },
      aliases: ['old-turnip'],
    });
    expect(await readText('papers/old-turnip.md')).toBe(await readText('papers/turnip.md'));
  });

  test('Markdown holds what the curator wrote, without its code, and addresses in full', async () => {
    const beet = await readText('papers/beet.md');
    expect(beet).toContain(
      `## Curator’s note\n\nCompare with the [other](${homeUrl}papers/turnip.html).\n`,
    );
    expect(beet).toContain(`- Page: <${homeUrl}papers/beet.html>`);
    expect(await readText('papers/turnip.md')).toMatch(
      /^# Of \\<script>alert\(1\)\\<\/script> & "turnips" \{process\.exit\(1\)\}\n/u,
    );
    expect(await readText('llms.txt')).toContain(`](${homeUrl}paths/barn.md): For farmers.`);
  });

  test('the API is at the address, and the reader’s copy leaves it out', async () => {
    const description = await readJson<{ servers: unknown }>('api/v1/openapi.json');
    expect(description.servers).toEqual([{ url: `${homeUrl}api/v1` }]);
    const { papers: records } = await readJson<PapersResponse>('api/v1/papers.json');
    expect(records.map(({ id }) => id).sort()).toEqual(['beet', 'turnip']);
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
