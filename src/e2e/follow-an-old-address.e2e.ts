import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { manifestPath, type SearchManifest } from '../search/search-manifest.ts';
import { readPapers } from '../content-files/content-folder.ts';
import { builtContent, builtSite } from './open-site.ts';
import { useBrowser } from './use-browser.ts';

const hostileTitle = '</script><img src=x onerror="window.ran=1"> {{x}} & "quotes" ]]> \u202eend';
const countingLoom = '潮汐织机: A Loom That Counts to 万';

describe('an address that leads on', () => {
  const browser = useBrowser();
  let served: Awaited<ReturnType<typeof serveFolder>>;

  beforeAll(async () => {
    served = await serveFolder(builtSite, { base: '/courses/list/' });
  });
  afterAll(() => {
    served.server.close();
  });

  const addresses = [
    ['papers/hostile-once.html', 'papers/hostile.html', hostileTitle],
    ['topics/dock-safety.html', 'topics/harbour-safety.html', 'Harbour safety'],
    ['paths/less-light.html', 'paths/weaving-on-less-moonlight.html', 'Weaving on less moonlight'],
    ['arxiv/9901.00042.html', 'papers/brakes-of-felt.html', 'Brakes of Felt'],
    ['arxiv/cs.RO/9901042.html', 'papers/a-loom-that-counts-to.html', countingLoom],
    ['arxiv/cs/9901042.html', 'papers/a-loom-that-counts-to.html', countingLoom],
  ] as const;

  test.each(addresses)('%s leads to %s, on disk and under a sub-path', async (from, to, title) => {
    for (const site of [`${pathToFileURL(builtSite).href}/`, served.url]) {
      const page = await browser().newPage();
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
      const page = await browser().newPage({ javaScriptEnabled: false });
      const html = await readFile(join(builtSite, from), 'utf8');
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

  const moved = [
    ['papers', 'halyard', 'halyard-yarn'],
    ['papers', 'brakes-of-felt-and-cork', 'brakes-of-felt'],
    ['topics', 'dock-safety', 'harbour-safety'],
    ['paths', 'less-light', 'weaving-on-less-moonlight'],
  ] as const;

  // What others load or frame cannot be changed there, so the old address gives the present thing.
  test.each([
    ...moved.flatMap(([kind, from, to]) => [
      ...['bib', 'ris', 'json', 'md'].map((ending) => [
        `${kind}/${from}.${ending}`,
        `${kind}/${to}.${ending}`,
      ]),
      [`embed/${kind}/${from}.html`, `embed/${kind}/${to}.html`],
    ]),
    ['api/v1/papers/halyard.json', 'api/v1/papers/halyard-yarn.json'],
  ])('%s has what %s does', async (from, to) => {
    const [old, present] = await Promise.all(
      [from, to].map((file) => readFile(join(builtSite, file))),
    );
    expect(old).toEqual(present);
  });

  test('is not found by search', async () => {
    const { pages } = await readPapers(builtContent);
    const text = await readFile(join(builtSite, manifestPath), 'utf8');
    expect((JSON.parse(text) as SearchManifest).papers).toBe(pages.length);
  });
});
