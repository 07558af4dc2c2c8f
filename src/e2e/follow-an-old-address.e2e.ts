import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCopy } from '../../scripts/build-copy.ts';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import { serveFolder } from '../../scripts/serve-folder.ts';

const hostileTitle = 'Carts & "Axles" </title><script>document.title = 1</script>';

const content = {
  'site.yaml': 'name: Carts\ndescription: On carts.\n',
  'topics/wheels.mdx': '---\nlabel: Wheels\ndefinition: Round\naliases: [discs]\n---\n',
  'paths/harvest.mdx':
    '---\ntitle: Harvest\ndescription: In autumn.\naliases: [autumn]\npapers: [{ paper: cart, reason: First. }]\n---\n',
  'papers/cart.mdx': `---\ntitle: ${JSON.stringify(hostileTitle)}\nabstract: They roll.\ntopics: [{ topic: wheels }]\naliases: [barrow]\nidentifiers: { arxiv: "9901.00042" }\n---\n`,
  'papers/root.mdx':
    '---\ntitle: Roots\nabstract: They grow.\ntopics: [{ topic: wheels }]\nidentifiers: { arxiv: cs.CL/9901042 }\n---\n',
};

describe('an address that leads on', () => {
  let folder: string;
  let dist: string;
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serveFolder>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shelfmark-old-address-'));
    const root = join(folder, 'content');
    for (const [path, text] of Object.entries(content)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    dist = await (await buildCopy(join(folder, 'project'), root)).done;
    browser = await launchBrowser();
    served = await serveFolder(dist, { base: '/courses/list/' });
  });
  afterAll(async () => {
    await browser.close();
    served.server.close();
    await rm(folder, { recursive: true, force: true });
  });

  const addresses = [
    ['papers/barrow.html', 'papers/cart.html', hostileTitle],
    ['topics/discs.html', 'topics/wheels.html', 'Wheels'],
    ['paths/autumn.html', 'paths/harvest.html', 'Harvest'],
    ['arxiv/9901.00042.html', 'papers/cart.html', hostileTitle],
    ['arxiv/cs.CL/9901042.html', 'papers/root.html', 'Roots'],
    ['arxiv/cs/9901042.html', 'papers/root.html', 'Roots'],
  ] as const;

  test.each(addresses)('%s leads to %s, on disk and under a sub-path', async (from, to, title) => {
    for (const site of [`${pathToFileURL(dist).href}/`, served.url]) {
      const page = await browser.newPage();
      await page.goto(site + from);
      await page.waitForURL(site + to);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(title);
      await page.close();
    }
  });

  test.each(addresses)(
    '%s has a link to %s and is kept out of search engines',
    async (from, to, title) => {
      // The robots and the few readers whose browsers do not go on by themselves.
      const page = await browser.newPage({ javaScriptEnabled: false });
      const html = await readFile(join(dist, from), 'utf8');
      await page.route('**/*', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: html.replace(/<meta http-equiv="refresh"[^>]*>/u, ''),
        }),
      );
      await page.goto(`https://example.org/list/${from}`);
      expect(await page.title()).toBe(title);
      const link = page.getByRole('link', { name: title });
      for (const each of [link, page.locator('link[rel=canonical]')]) {
        expect(await each.evaluate((element: HTMLAnchorElement) => element.href)).toBe(
          `https://example.org/list/${to}`,
        );
      }
      expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
      await page.close();
    },
  );

  // What others load or frame cannot be changed there, so the old address gives the present thing.
  test.each([
    ...['bib', 'ris', 'json', 'md'].flatMap((ending) => [
      [`papers/barrow.${ending}`, `papers/cart.${ending}`],
      [`topics/discs.${ending}`, `topics/wheels.${ending}`],
      [`paths/autumn.${ending}`, `paths/harvest.${ending}`],
    ]),
    ['embed/papers/barrow.html', 'embed/papers/cart.html'],
    ['embed/topics/discs.html', 'embed/topics/wheels.html'],
    ['embed/paths/autumn.html', 'embed/paths/harvest.html'],
    ['api/v1/papers/barrow.json', 'api/v1/papers/cart.json'],
  ])('%s holds what %s does', async (from, to) => {
    const [old, present] = await Promise.all([from, to].map((file) => readFile(join(dist, file))));
    expect(old).toEqual(present);
  });

  test('is not found by search', async () => {
    const entry = JSON.parse(
      await readFile(join(dist, 'pagefind', 'pagefind-entry.json'), 'utf8'),
    ) as { languages: Record<string, { page_count: number }> };
    expect(Object.values(entry.languages).map(({ page_count: pages }) => pages)).toEqual([2]);
  });
});
