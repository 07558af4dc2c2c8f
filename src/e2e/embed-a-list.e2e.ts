import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { readReadingList } from '../content-files/read-reading-list.ts';
import { richOEmbedSchema } from '../formats/embed/testing/oembed-schema.ts';
import { parsedFragment } from '../formats/embed/testing/parse-fragment.ts';
import { answeringIds } from '../reading-list/answering-ids.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { findAccessibilityProblems } from './find-accessibility-problems.ts';
import { servePage } from './serve-page.ts';
import { useBrowser } from './use-browser.ts';

const openToAll = { 'Access-Control-Allow-Origin': '*' };
const halyard = 'HALYARD: Half-Length Yarn for Drifting Barges';
const hostile = '</script><img src=x onerror="window.ran=1"> {{x}} & "quotes" ]]> \u202eend';
const hostileAuthors = 'Ada <b>Birch</b> and {process.exit(1)} \\input{x}';

/** A page of each kind. */
const embedded = ['papers/hostile', 'topics/loom-control', 'paths/from-yarn-to-harbour'];

describe('embed a list', () => {
  const { folder: built, content, address, port } = inject('sites').published;
  const site = new URL(address).href;
  const base = new URL(address).pathname;
  const browser = useBrowser();
  let reading: ReadingList;
  let ofTopic: readonly string[];
  let course: Awaited<ReturnType<typeof servePage>>;
  const closers: (() => void)[] = [];

  beforeAll(async () => {
    reading = await readReadingList(content);
    const topic = reading.topics.find(({ id }) => id === 'loom-control');
    ofTopic = topic?.papers.map(({ titleText }) => titleText) ?? [];
    const { server } = await serveFolder(built, { port, base, headers: openToAll });
    course = await servePage();
    closers.push(
      () => server.close(),
      () => course.close(),
    );
  });
  afterAll(() => {
    closers.forEach((close) => close());
  });

  describe('in a frame', () => {
    test.each(embedded)(
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
      course.show(await codeOf('topics/loom-control', 'frame'));
      const { page } = await visit();
      const opened = page.waitForEvent('popup');
      await page.frameLocator('iframe').getByRole('link', { name: 'TideLoom' }).click();
      const paper = await opened;
      await paper.waitForLoadState();
      expect(paper.url()).toBe(`${site}papers/tideloom.html`);
      expect(page.url()).toBe(course.url);
    });

    test('WordPress, whose frames open no links, hears of the height and of links', async () => {
      course.show(
        `<iframe sandbox="allow-scripts" src="${site}embed/papers/tideloom.html#?secret=s3cret"></iframe>
        <script>const said = []; addEventListener('message', ({ data }) => said.push(data));</script>`,
      );
      const { page, complaints } = await visit();
      const said = () => page.evaluate<readonly Record<string, unknown>[]>('said');
      const frame = page.frameLocator('iframe');
      await frame.getByRole('link', { name: 'TideLoom' }).click();
      await frame.getByRole('link', { name: 'arXiv', exact: true }).click();
      await expect.poll(said).toHaveLength(3);
      const paper = `${site}papers/tideloom.html`;
      expect(await said()).toEqual([
        { message: 'height', secret: 's3cret', value: expect.any(Number) as number },
        { message: 'link', secret: 's3cret', value: paper },
        { message: 'link', secret: 's3cret', value: paper },
      ]);
      expect(page.url()).toBe(course.url);
      expect(complaints).toEqual([]);
    });

    test('a topic shows its first papers and the way to all; a path its steps in order', async () => {
      const { page } = await visit(`${site}embed/topics/loom-control.html`);
      expect(await page.getByRole('listitem').count()).toBe(20);
      expect(
        await page.getByRole('link', { name: `All ${String(ofTopic.length)} papers` }).count(),
      ).toBe(1);
      await page.goto(`${site}embed/paths/from-yarn-to-harbour.html`);
      expect(await page.locator('ol > li').allInnerTexts()).toEqual([
        'Kelp Yarn: Spinning What the Tide Leaves\n\nD. H. Weft and Rua Tangaroa, 2031\n\nBegin <here>.',
        `${hostile}\n\n${hostileAuthors}, 2031\n\nCarry on, if you can read it.`,
      ]);
    });

    test('a former id shows the present paper', async () => {
      const { page } = await visit(`${site}embed/papers/halyard.html`);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(halyard);
      expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toBe(
        `${site}papers/halyard-yarn.html`,
      );
    });

    test('fits 240 px, is for no search engine and brings one script', async () => {
      for (const path of embedded) {
        const { page } = await visit(`${site}embed/${path}.html`, {
          viewport: { width: 240, height: 400 },
        });
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
        expect(await page.locator('script').count()).toBe(1);
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
          `<main><h1>Course</h1>${await codeOf('topics/loom-control', 'list')}</main>`,
        strict(),
      );
      const { page, complaints } = await visit();
      const first = page.getByRole('listitem').first();
      await first.waitFor();
      expect(await titles(page)).toEqual(ofTopic.slice(0, 5));
      expect(ofTopic[0]).toBe(hostile);
      expect(await first.locator('.credit').textContent()).toBe(`${hostileAuthors}, 2031`);
      expect(await first.getByRole('link').getAttribute('href')).toBe(`${site}papers/hostile.html`);
      expect(
        await page.getByRole('link', { name: `All ${String(ofTopic.length)} papers` }).count(),
      ).toBe(1);
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
      ['a page for frames', 'embed/topics/loom-control.html', 20],
      ['a reading path', 'paths/from-yarn-to-harbour.html', 2],
      ['a paper', 'papers/tideloom.html', 1],
      ['a paper under its former id', 'papers/halyard.html', 1],
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
      ['a page that is not the site’s', () => `${course.url}topics/loom-control.html`, []],
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
      course.show(script() + list(`src="${site}topics/loom-control.html"`));
      const { page } = await visit(course.url, { javaScriptEnabled: false });
      expect(await page.getByText('Not there').isVisible()).toBe(true);
    });

    test('it stays when the host lets no script of other sites read', async () => {
      const closed = await serveFolder(built, { base });
      onTestFinished(() => void closed.server.close());
      course.show(
        `<script src="${closed.url}embed.js"></script>` +
          list(`src="${closed.url}topics/loom-control.html"`),
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
      }, `${site}topics/loom-control.html`);
      await failed;
      expect(await page.getByText('Not there').isVisible()).toBe(true);
    });

    test('it stays on a disk', async () => {
      const root = pathToFileURL(`${built}/`).href;
      const folder = await mkdtemp(join(tmpdir(), 'shelfmark-embed-'));
      onTestFinished(() => rm(folder, { recursive: true, force: true }));
      const file = join(folder, 'course.html');
      await writeFile(
        file,
        `<script src="${root}embed.js"></script>` + list(`src="${root}topics/loom-control.html"`),
      );
      const { page, complaints } = await visit(pathToFileURL(file).href);
      await page.waitForFunction(() => customElements.get('shelfmark-list'));
      expect(await page.getByText('Not there').isVisible()).toBe(true);
      expect(complaints).toEqual([]);
    });

    test('follows its attributes', async () => {
      course.show(script() + list(`src="${site}topics/loom-control.html" limit="2"`));
      const { page } = await visit();
      const element = page.locator('shelfmark-list');
      const rows = element.getByRole('listitem');
      await rows.nth(1).waitFor();
      expect(await rows.count()).toBe(2);
      await set(element, 'limit', '3');
      expect(await rows.count()).toBe(3);
      await set(element, 'limit', 'many');
      expect(await rows.count()).toBe(20);
      await set(element, 'src', `${site}paths/from-yarn-to-harbour.html`);
      await element.locator('ol').waitFor();
      expect(await titles(page)).toEqual(['Kelp Yarn: Spinning What the Tide Leaves', hostile]);
      await set(element, 'src', `${site}topics/none.html`);
      expect(await page.getByText('Not there').isVisible()).toBe(true);
      await element.evaluate((each) => each.remove());
    });

    test('several lists, the script twice and the scripts of two sites get along', async () => {
      const other = await serveFolder(built, { base: '/other/', headers: openToAll });
      onTestFinished(() => void other.server.close());
      course.show(
        script() +
          list(`src="${site}topics/loom-control.html" limit="2"`) +
          list(`src="${other.url}topics/loom-control.html" limit="3"`) +
          list(`src="${site}papers/tideloom.html"`) +
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
    test.each(embedded)(
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
      const { papers, topics, paths } = reading;
      const embeddable = [...papers, ...topics, ...paths].flatMap(answeringIds);
      expect(answers).toHaveLength(embeddable.length);
      for (const file of answers) {
        const text = await readFile(join(built, 'oembed', file), 'utf8');
        expect(richOEmbedSchema.safeParse(JSON.parse(text)).error).toBeUndefined();
      }
    });
  });

  test('none of it is in the search index or in a reader’s copy', async () => {
    const { page } = await visit(`${site}search.html?q=loom+control`);
    const results = page.locator('.search-results .paper-row h2 a');
    await results.first().waitFor();
    const links = await results.evaluateAll((all) =>
      all.map((link) => (link as HTMLAnchorElement).href),
    );
    expect(links.filter((link) => link.includes('embed'))).toEqual([]);
    const names = await readdir(built);
    const copy = names.find((name) => /^offline-.*\.json$/u.test(name)) ?? '';
    const files = JSON.parse(await readFile(join(built, copy), 'utf8')) as [string][];
    expect(files.length).toBeGreaterThan(reading.papers.length);
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
    const context = await browser().newContext(options);
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

function set(element: Locator, name: string, value: string): Promise<void> {
  return element.evaluate((each, [key, text]) => each.setAttribute(key, text), [
    name,
    value,
  ] as const);
}
