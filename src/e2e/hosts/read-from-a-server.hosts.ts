import { readdir, readFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../../scripts/launch-browser.ts';
import { contentSecurityPolicy } from '../../reading-list/content-security-policy.ts';
import { builtSite, watchPage } from '../open-site.ts';
import { readerJourney } from '../reader-journey.ts';
import { servePage } from '../serve-page.ts';
import { startServer, type RunningServer, type ServerName } from './start-server.ts';

const servers: readonly ServerName[] = ['nginx', 'caddy'];
const bases = ['/', '/courses/looms/list/'];
const places = servers.flatMap((name) => bases.map((base) => ({ name, base })));

const hashed = 'public, max-age=31536000, immutable';
const asked = 'no-cache';

/** One file of each kind, by folder and pattern: its type and how long it may be kept. */
const kinds = [
  { folder: '', file: /^index\.html$/u, type: /^text\/html; charset=utf-8$/iu, cache: asked },
  {
    folder: 'papers',
    file: /^tideloom\.html$/u,
    type: /^text\/html; charset=utf-8$/iu,
    cache: asked,
  },
  {
    folder: '',
    file: /^manifest\.webmanifest$/u,
    type: /^application\/manifest\+json/u,
    cache: asked,
  },
  { folder: '', file: /^embed\.js$/u, type: /^(?:text|application)\/javascript/u, cache: asked },
  {
    folder: 'papers',
    file: /^tideloom\.md$/u,
    type: /^text\/markdown; charset=utf-8$/iu,
    cache: asked,
  },
  { folder: '', file: /^llms\.txt$/u, type: /^text\/plain; charset=utf-8$/iu, cache: asked },
  { folder: 'api/v1', file: /^papers\.json$/u, type: /^application\/json/u, cache: asked },
  { folder: '', file: /^sw\.js$/u, type: /^(?:text|application)\/javascript/u, cache: asked },
  { folder: '', file: /^favicon\.svg$/u, type: /^image\/svg\+xml/u, cache: asked },
  { folder: 'assets', file: /\.js$/u, type: /^(?:text|application)\/javascript/u, cache: hashed },
  { folder: 'assets', file: /\.css$/u, type: /^text\/css/u, cache: hashed },
  { folder: 'assets', file: /\.woff2$/u, type: /^font\/woff2$/u, cache: hashed },
  { folder: 'search', file: /^engine\.js$/u, type: /javascript/u, cache: asked },
  { folder: 'search/records', file: /./u, type: /json/u, cache: hashed },
  { folder: 'search', file: /^manifest\.json$/u, type: /^application\/json/u, cache: asked },
] as const;

describe.each(places)('read from $name under $base', ({ name, base }) => {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(name, base), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  test('programs find the citations of a page by its headers', async () => {
    const response = await fetch(new URL('papers/tideloom.html', server.url));
    const links = response.headers.get('link') ?? '';
    expect(links).toContain('<tideloom.bib>; rel="describedby"; type="application/x-bibtex"');
    expect((await fetch(new URL('index.html', server.url))).headers.has('link')).toBe(false);
  });

  test('a reader comes from the home page to a paper found, and the policy is enforced', async () => {
    const page = await browser.newPage();
    const complaints = watchPage(page, server.url);
    const { firstResultMs } = await readerJourney(page, server.url);
    expect(complaints).toEqual([]);
    console.log(
      `${server.version} under ${base}, Chromium ${browser.version()}: first result in ` +
        `${firstResultMs.toFixed(0)} ms`,
    );
    // Without the policy this would run.
    const isRefused = await page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          addEventListener('securitypolicyviolation', () => resolve(true));
          const script = document.createElement('script');
          script.textContent = 'window.ranInline = true';
          document.head.append(script);
          setTimeout(() => resolve(false), 1000);
        }),
    );
    expect(isRefused).toBe(true);
  });

  test.each(kinds)(
    '$folder $file has its type and its time',
    async ({ folder, file, type, cache }) => {
      const { headers, status } = await get(server.url + (await firstFile(folder, file)));
      expect(status).toBe(200);
      expect(headers['content-type']).toMatch(type);
      expect(headers['cache-control']).toBe(cache);
      expect(headers.etag ?? headers['last-modified']).toBeDefined();
    },
  );

  test('a part of the vocabulary is kept for ever', async () => {
    const folder = (await readdir(join(builtSite, 'search'))).find((each) => !each.includes('.'));
    const { headers } = await get(`${server.url}search/${folder ?? ''}/0.json`);
    expect(headers['content-type']).toMatch(/^application\/json/u);
    expect(headers['cache-control']).toBe(hashed);
  });

  test.each(['', 'papers/tideloom.html', 'assets/none.js', 'embed.js'])(
    '/%s has the headers for safety',
    async (path) => {
      const { headers } = await get(server.url + path);
      expect(headers).toMatchObject({
        'content-security-policy': `${contentSecurityPolicy}; frame-ancestors 'self'`,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'permissions-policy': expect.stringContaining('camera=()') as string,
        'cross-origin-opener-policy': 'same-origin',
      });
    },
  );

  test('what is made to be embedded may be framed by anyone', async () => {
    const { headers } = await get(`${server.url}embed/topics/loom-control.html`);
    expect(headers['content-security-policy']).toBe(`${contentSecurityPolicy}; frame-ancestors *`);
  });

  test('a page of another site frames what is made for it, and nothing else', async () => {
    const framed = ['embed/topics/loom-control.html', 'topics/loom-control.html'];
    const course = await servePage();
    course.show(framed.map((path) => `<iframe src="${server.url}${path}"></iframe>`).join(''));
    const page = await browser.newPage();
    await page.goto(course.url);
    // Chromium's own page for what is refused has a heading too.
    const shown = await Promise.all(
      page.frames().map((frame) => frame.getByRole('heading', { name: 'Loom control' }).count()),
    );
    expect(shown).toEqual([0, 1, 0]);
    await page.close();
    course.close();
  });

  test.each([
    'api/v1/papers.json',
    'api/v1/papers/tideloom.json',
    'api/v1/schemas/paper.json',
    'api/v1/openapi.json',
    'embed.js',
    'embed/topics/loom-control.html',
    'oembed/papers/none.json',
    'all.bib',
    'all.ris',
    'all.csl.json',
    'papers/tideloom.json',
    'papers/tideloom.md',
    'feeds/all.rss',
    'feeds/topics/a.atom',
    'feeds/topics/a.json',
  ])('%s may be read by scripts of other sites', async (path) => {
    expect((await get(server.url + path)).headers['access-control-allow-origin']).toBe('*');
  });

  test.each([
    { path: 'feeds/all.rss', type: 'application/rss+xml; charset=utf-8' },
    { path: 'feeds/topics/a.atom', type: 'application/atom+xml; charset=utf-8' },
    { path: 'feeds/topics/a.json', type: 'application/feed+json; charset=utf-8' },
  ])('$path has the type of a feed, and is compressed', async ({ path, type }) => {
    const { headers } = await get(server.url + path, { 'accept-encoding': 'gzip' });
    expect(headers['content-type']?.toLowerCase()).toBe(type);
    expect(headers['content-encoding']).toBe('gzip');
  });

  test('pages may not', async () => {
    expect((await get(server.url)).headers['access-control-allow-origin']).toBeUndefined();
  });

  test.each([
    'nothing.html',
    'papers/nothing.html',
    'assets/none.js',
    'search/0123456789/none.pf_index',
    'papers/',
  ])('/%s is answered with the page that says so, kept by nobody', async (path) => {
    const { status, headers, body } = await get(server.url + path);
    expect(status).toBe(404);
    expect(headers['content-type']).toMatch(/^text\/html; charset=utf-8$/iu);
    expect(headers['cache-control']).toBe(asked);
    expect(body.toString()).toContain('Page not found');
  });

  test.each(['_headers', '.htaccess'])('%s, a note for other hosts, is not shown', async (path) => {
    expect((await get(server.url + path)).status).toBe(404);
  });

  test('every file of a copy for the device is there', async () => {
    const { list } = JSON.parse(await readFile(join(builtSite, 'offline.json'), 'utf8')) as {
      list: string;
    };
    const files = JSON.parse(await readFile(join(builtSite, list), 'utf8')) as [string][];
    expect(files.length).toBeGreaterThan(200);
    const missing: string[] = [];
    for (const [path] of files) {
      if ((await get(server.url + encodeURI(path))).status !== 200) missing.push(path);
    }
    expect(missing).toEqual([]);
  });

  test('an address without .html is the page', async () => {
    const { status, body } = await get(`${server.url}papers/tideloom`);
    expect(status).toBe(200);
    expect(body.toString()).toContain('TideLoom');
  });

  test('a folder without its slash leads to the one with it', async () => {
    if (base === '/') return;
    const { status, headers } = await get(server.url.slice(0, -1));
    expect(status).toBeGreaterThanOrEqual(301);
    expect(status).toBeLessThanOrEqual(308);
    expect(headers.location).toBe(base);
  });

  test.each([
    { path: 'index.html', isPacked: true },
    { path: 'papers', file: /^tideloom\.md$/u, isPacked: true },
    { path: 'api/v1', file: /^papers\.json$/u, isPacked: true },
    { path: 'assets', file: /\.css$/u, isPacked: true },
    { path: 'assets', file: /search.*\.js$/u, isPacked: true },
    { path: 'assets', file: /\.woff2$/u, isPacked: false },
    { path: 'search', file: /^engine\.js$/u, isPacked: true },
  ])('$path $file is compressed: $isPacked', async ({ path, file, isPacked }) => {
    const url = server.url + (file ? await firstFile(path, file) : path);
    const { headers } = await get(url, { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBe(isPacked ? 'gzip' : undefined);
    if (isPacked) expect(headers.vary).toMatch(/accept-encoding/iu);
  });

  test('a page that has not changed is not sent again', async () => {
    const { headers } = await get(server.url);
    const known = headers.etag
      ? { 'if-none-match': headers.etag }
      : { 'if-modified-since': headers['last-modified'] ?? '' };
    expect((await get(server.url, known)).status).toBe(304);
  });
});

async function firstFile(folder: string, pattern: RegExp): Promise<string> {
  const names = await readdir(join(builtSite, folder), { withFileTypes: true });
  const found = names.find((each) => each.isFile() && pattern.test(each.name))?.name;
  if (found === undefined) throw new Error(`no ${String(pattern)} in ${folder}/ of the built site`);
  return folder === '' ? found : `${folder}/${found}`;
}

/** As sent: no redirect is followed, nothing is unpacked. */
function get(url: string, headers: Record<string, string> = {}) {
  return new Promise<{
    status: number;
    headers: IncomingHttpHeaders;
    body: Buffer;
  }>((resolve, reject) => {
    request(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode: status = 0, headers: sent } = response;
        resolve({ status, headers: sent, body: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });
}
