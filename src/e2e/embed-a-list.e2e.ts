import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { buildCopy } from '../../scripts/build-copy.ts';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { formatPage } from '../content-files/pages/format-page.ts';
import { richOEmbedSchema } from '../formats/embed/testing/oembed-schema.ts';
import { parsedFragment } from '../formats/embed/testing/parse-fragment.ts';
import { findAccessibilityProblems } from './find-accessibility-problems.ts';
import { freePort } from './free-port.ts';
import { servePage } from './serve-page.ts';

const base = '/courses/list/';
const openToAll = { 'Access-Control-Allow-Origin': '*' };
const hostile = `</script><img src=x onerror="window.ran=1"> {{x}} & "quotes" ]]> \u202eend`;

/** Newest first, as lists show them. */
const papers = [
  { id: 'hostile', title: hostile, published: '2031-07', authors: ['Ada <b>Birch</b>'] },
  { id: 'cart', title: 'A Cart', published: '2031-06-02', aliases: ['old-cart'] },
  ...Array.from({ length: 23 }, (_, index) => ({
    id: `seed-${String(index)}`,
    title: `Seed ${String(index).padStart(2, '0')}`,
  })),
];

describe('embed a list', () => {
  let folder: string;
  let built: string;
  let browser: Browser;
  let site: string;
  let course: Awaited<ReturnType<typeof servePage>>;
  const closers: (() => void)[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shelfmark-embed-'));
    const port = await freePort();
    site = `http://127.0.0.1:${String(port)}${base}`;
    const content = join(folder, 'content');
    for (const [path, text] of Object.entries(contentFiles(site))) {
      await mkdir(dirname(join(content, path)), { recursive: true });
      await writeFile(join(content, path), text);
    }
    const { done } = await buildCopy(join(folder, 'project'), content);
    [browser, built] = await Promise.all([launchBrowser(), done]);
    const { server } = await serveFolder(built, { port, base, headers: openToAll });
    course = await servePage();
    closers.push(
      () => server.close(),
      () => course.close(),
    );
  });
  afterAll(async () => {
    await browser.close();
    closers.forEach((close) => close());
    await rm(folder, { recursive: true, force: true });
  });

  describe('in a frame', () => {
    test.each(['papers/hostile', 'topics/soil', 'paths/from-seed'])(
      'the code from the page %s shows it on a page that allows frames of the site only',
      async (path) => {
        const code = await codeOf(path, 'frame');
        course.show(code, `default-src 'none'; frame-src ${site}`);
        const { page, complaints } = await visit();
        const frame = page.frameLocator('iframe');
        const { heading } = await readPage(`${path}.html`);
        expect(await frame.getByRole('heading', { level: 1 }).innerText()).toBe(heading);
        expect(await page.locator('iframe').getAttribute('title')).toBe(heading);
        expect(complaints).toEqual([]);
      },
    );

    test('links open beside the page around the frame', async () => {
      course.show(await codeOf('topics/soil', 'frame'));
      const { page } = await visit();
      const opened = page.waitForEvent('popup');
      await page.frameLocator('iframe').getByRole('link', { name: 'A Cart' }).click();
      const paper = await opened;
      await paper.waitForLoadState();
      expect(paper.url()).toBe(`${site}papers/cart.html`);
      expect(page.url()).toBe(course.url);
    });

    test('a topic shows its first papers and the way to all; a path its steps in order', async () => {
      const { page } = await visit(`${site}embed/topics/soil.html`);
      expect(await page.getByRole('listitem').count()).toBe(20);
      expect(await page.getByRole('link', { name: 'All 25 papers' }).count()).toBe(1);
      await page.goto(`${site}embed/paths/from-seed.html`);
      expect(await page.locator('ol > li').allInnerTexts()).toEqual([
        'Seed 00\n\nBegin here.',
        'A Cart\n\n2031\n\nCarry on.',
      ]);
    });

    test('a former id shows the present paper', async () => {
      const { page } = await visit(`${site}embed/papers/old-cart.html`);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('A Cart');
      expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toBe(
        `${site}papers/cart.html`,
      );
    });

    test('fits 240 px, is for no search engine and runs nothing', async () => {
      for (const path of ['papers/hostile', 'topics/soil', 'paths/from-seed']) {
        const { page } = await visit(`${site}embed/${path}.html`, {
          viewport: { width: 240, height: 400 },
        });
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
        expect(await page.locator('script').count()).toBe(0);
        expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
      }
    });
  });

  describe('by script', () => {
    /** The strictest policy under which the list can be shown. */
    const strict = () =>
      [
        "default-src 'none'",
        `script-src ${site}embed.js`,
        `connect-src ${site}embed/`,
        "style-src 'nonce-own'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ].join('; ');
    const script = () => `<script src="${site}embed.js" async></script>`;
    const list = (attributes: string, fallback = '<p>Not there</p>') =>
      `<shelfmark-list ${attributes}>${fallback}</shelfmark-list>`;
    const titles = (page: Page) => page.locator('shelfmark-list .title').allTextContents();

    test('the code from the page lists on a page with a strict policy, whatever its styles', async () => {
      const styles =
        '* { color: red !important } a, li { display: none !important } p { font-size: 99px }';
      course.show(
        `<!doctype html><html lang="en"><title>Course</title><style nonce="own">${styles}</style>` +
          `<main><h1>Course</h1>${await codeOf('topics/soil', 'list')}</main>`,
        strict(),
      );
      const { page, complaints } = await visit();
      const first = page.getByRole('listitem').first();
      await first.waitFor();
      expect(await titles(page)).toEqual([hostile, 'A Cart', 'Seed 00', 'Seed 01', 'Seed 02']);
      expect(await first.locator('.credit').textContent()).toBe('Ada <b>Birch</b>, 2031');
      expect(await first.getByRole('link').getAttribute('href')).toBe(`${site}papers/hostile.html`);
      expect(await page.getByRole('link', { name: 'All 25 papers' }).count()).toBe(1);
      const shown = await first.locator('.note').evaluate((note) => {
        const { color, fontSize } = getComputedStyle(note);
        return { color, fontSize };
      });
      expect(shown).toEqual({ color: 'rgb(0, 0, 0)', fontSize: '14.4px' });
      expect(await page.evaluate(() => 'ran' in window)).toBe(false);
      expect(complaints).toEqual([]);
      expect(await findAccessibilityProblems(page)).toEqual([]);
    });

    test.each([
      ['a page for frames', 'embed/topics/soil.html', 20],
      ['a reading path', 'paths/from-seed.html', 2],
      ['a paper', 'papers/cart.html', 1],
      ['a paper under its former id', 'papers/old-cart.html', 1],
    ])('src may name %s', async (_what, path, rows) => {
      course.show(script() + list(`src="${site}${path}"`));
      const { page } = await visit();
      await page.locator('shelfmark-list .title').first().waitFor();
      expect(await titles(page)).toHaveLength(rows);
      expect(await page.getByText('Not there').isVisible()).toBe(false);
    });

    test.each([
      ['a topic that is not there', () => `${site}topics/none.html`, ['embed/topics/none.html']],
      ['a page that cannot be embedded', () => `${site}listings.html`, []],
      ['a page that is not the site’s', () => `${course.url}topics/soil.html`, []],
      ['nothing', () => '', []],
      ['no address', () => 'http://[', []],
      ['a script', () => 'javascript:window.ran=1', []],
    ])('the page’s own content stays when src names %s', async (_what, src, asked) => {
      course.show(script() + list(`src="${src()}"`));
      const { page, requests } = await visit();
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => customElements.get('shelfmark-list') !== undefined)).toBe(
        true,
      );
      expect(await page.getByText('Not there').isVisible()).toBe(true);
      expect(await page.evaluate(() => 'ran' in window)).toBe(false);
      const expected = ['embed.js', ...asked].map((path) => site + path);
      expect(requests.filter((url) => !/^[^?]*\/(?:favicon\.ico)?$/u.test(url))).toEqual(expected);
    });

    test('it stays without JavaScript', async () => {
      course.show(script() + list(`src="${site}topics/soil.html"`));
      const { page } = await visit(course.url, { javaScriptEnabled: false });
      expect(await page.getByText('Not there').isVisible()).toBe(true);
    });

    test('it stays when the host lets no script of other sites read', async () => {
      const closed = await serveFolder(built, { base });
      onTestFinished(() => void closed.server.close());
      course.show(
        `<script src="${closed.url}embed.js"></script>` +
          list(`src="${closed.url}topics/soil.html"`),
      );
      const { page, complaints } = await visit();
      await page.waitForLoadState('networkidle');
      expect(complaints.join()).toContain('Access-Control-Allow-Origin');
      expect(await page.getByText('Not there').isVisible()).toBe(true);
    });

    test('it stays without a network', async () => {
      course.show(script());
      const { page } = await visit();
      await page.waitForFunction(() => customElements.get('shelfmark-list'));
      await page.context().setOffline(true);
      const failed = page.waitForEvent('requestfailed');
      await page.evaluate((src) => {
        const added = document.createElement('shelfmark-list');
        added.setAttribute('src', src);
        added.textContent = 'Not there';
        document.body.append(added);
      }, `${site}topics/soil.html`);
      await failed;
      expect(await page.getByText('Not there').isVisible()).toBe(true);
    });

    test('it stays on a disk', async () => {
      const root = pathToFileURL(`${built}/`).href;
      const file = join(folder, 'course.html');
      await writeFile(
        file,
        `<script src="${root}embed.js"></script>` + list(`src="${root}topics/soil.html"`),
      );
      const { page, complaints } = await visit(pathToFileURL(file).href);
      await page.waitForFunction(() => customElements.get('shelfmark-list'));
      expect(await page.getByText('Not there').isVisible()).toBe(true);
      expect(complaints).toEqual([]);
    });

    test('follows its attributes', async () => {
      course.show(script() + list(`src="${site}topics/soil.html" limit="2"`));
      const { page } = await visit();
      const element = page.locator('shelfmark-list');
      const rows = element.getByRole('listitem');
      await rows.nth(1).waitFor();
      expect(await rows.count()).toBe(2);
      await set(element, 'limit', '3');
      expect(await rows.count()).toBe(3);
      await set(element, 'limit', 'many');
      expect(await rows.count()).toBe(20);
      await set(element, 'src', `${site}paths/from-seed.html`);
      await element.locator('ol').waitFor();
      expect(await titles(page)).toEqual(['Seed 00', 'A Cart']);
      await set(element, 'src', `${site}topics/none.html`);
      expect(await page.getByText('Not there').isVisible()).toBe(true);
      await element.evaluate((each) => each.remove());
    });

    test('several lists, the script twice and the scripts of two sites get along', async () => {
      const other = await serveFolder(built, { base: '/other/', headers: openToAll });
      onTestFinished(() => void other.server.close());
      course.show(
        script() +
          list(`src="${site}topics/soil.html" limit="2"`) +
          list(`src="${other.url}topics/soil.html" limit="3"`) +
          list(`src="${site}papers/cart.html"`) +
          script() +
          `<script src="${other.url}embed.js" async></script>`,
      );
      const { page, complaints } = await visit();
      await expect
        .poll(() =>
          page.evaluate(() =>
            [...document.querySelectorAll('shelfmark-list')].map(
              ({ shadowRoot }) => shadowRoot?.querySelectorAll('li').length,
            ),
          ),
        )
        .toEqual([2, 3, 1]);
      expect(complaints).toEqual([]);
    });
  });

  describe('by oEmbed', () => {
    test.each(['papers/hostile', 'topics/soil', 'paths/from-seed'])(
      'the page %s says where its answer is, and the answer frames it',
      async (path) => {
        const { heading, discovered } = await readPage(`${path}.html`);
        expect(discovered).toEqual({ href: `${site}oembed/${path}.json`, title: heading });
        const answer = richOEmbedSchema.parse(await (await fetch(discovered.href)).json());
        expect(answer).toMatchObject({ title: heading, provider_url: site });
        const [frame] = parsedFragment(answer.html);
        if (typeof frame !== 'object') throw new Error('the answer is no frame');
        expect(frame.attributes).toMatchObject({
          src: `${site}embed/${path}.html`,
          title: heading,
        });
        expect((await fetch(frame.attributes['src'] ?? '')).status).toBe(200);
      },
    );

    test('every answer is as the standard asks, under former ids too', async () => {
      const files = await readdir(join(built, 'oembed'), { recursive: true });
      const answers = files.filter((file) => file.endsWith('.json'));
      expect(answers).toHaveLength(papers.length + 1 + 2);
      for (const file of answers) {
        const text = await readFile(join(built, 'oembed', file), 'utf8');
        expect(richOEmbedSchema.safeParse(JSON.parse(text)).error).toBeUndefined();
      }
    });
  });

  test('none of it is in the search index or in a reader’s copy', async () => {
    const { page } = await visit(`${site}search.html?q=seed+00`);
    const results = page.locator('.search-results .paper-row h2 a');
    await results.first().waitFor();
    const links = await results.evaluateAll((all) =>
      all.map((link) => (link as HTMLAnchorElement).href),
    );
    expect(links.filter((link) => link.includes('embed'))).toEqual([]);
    const names = await readdir(built);
    const copy = names.find((name) => /^offline-.*\.json$/u.test(name)) ?? '';
    const files = JSON.parse(await readFile(join(built, copy), 'utf8')) as [string][];
    expect(files.length).toBeGreaterThan(papers.length);
    expect(files.map(([path]) => path).filter((path) => /^o?embed[./]/u.test(path))).toEqual([]);
  });

  /** A text to copy from the panel of a page. */
  async function codeOf(path: string, name: string): Promise<string> {
    const { page } = await visit(`${site}${path}.html`);
    return page.locator(`#code-${name}`).inputValue();
  }

  async function readPage(path: string) {
    const { page } = await visit(site + path);
    const link = page.locator('link[type="application/json+oembed"]');
    return {
      heading: (await page.getByRole('heading', { level: 1 }).innerText()).trim(),
      discovered: {
        href: (await link.getAttribute('href')) ?? '',
        title: await link.getAttribute('title'),
      },
    };
  }

  async function visit(url = course.url, options?: BrowserContextOptions) {
    const context = await browser.newContext(options);
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(url);
    return { page, complaints, requests };
  }
});

function contentFiles(url: string): Record<string, string> {
  const written = papers.map(({ id, ...fields }): [string, string] => [
    `papers/${id}.mdx`,
    formatPage({ abstract: `We show what ${id} does.`, topics: [{ topic: 'soil' }], ...fields }),
  ]);
  return {
    'site.yaml': `name: Garden\ndescription: What grows.\nurl: ${url}\n`,
    'topics/soil.mdx': '---\nlabel: Soil & earth\ndefinition: What things grow in.\n---\n',
    'paths/from-seed.mdx':
      '---\ntitle: From "seed" to cart\ndescription: Two steps.\npapers:\n' +
      '  - { paper: seed-0, reason: Begin here. }\n  - { paper: cart, reason: Carry on. }\n---\n',
    ...Object.fromEntries(written),
  };
}

function set(element: Locator, name: string, value: string): Promise<void> {
  return element.evaluate((each, [key, text]) => each.setAttribute(key, text), [
    name,
    value,
  ] as const);
}
