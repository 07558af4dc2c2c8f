import { describe, expect, test } from 'vitest';
import { useSite } from './open-site.ts';

/** Every kind of page. */
const pages = [
  'index.html',
  'papers.html',
  'papers/tideloom.html',
  'topics.html',
  'topics/loom-control.html',
  'paths.html',
  'paths/weaving-on-less-moonlight.html',
  'authors.html',
  'authors/tariq-ibn-madd.html',
  'venues.html',
  'venues/loomconf.html',
  'years.html',
  'years/2030.html',
  'listings.html',
  'listings/harbour-notes-more.html',
  'ledger.html',
  'new.html',
  'map.html',
  'shelf.html',
  'about.html',
  'api.html',
  'search.html',
  'search.html?q=loom',
];

/** Most that the layout of a page may shift; see https://web.dev/articles/cls */
const maxShift = 0.01;

/** A page that has been quiet for so long is as it will be. */
const quietMs = 400;

/** Sum of all shifts since the page was opened, with what moved. Runs in the page. */
function readShifts(): Promise<{ sum: number; moved: string[] }> {
  interface LayoutShift extends PerformanceEntry {
    readonly value: number;
    readonly sources: readonly { readonly node: Node | null }[];
  }
  return new Promise((resolve) => {
    const shifts: LayoutShift[] = [];
    new PerformanceObserver((list) => {
      shifts.push(...(list.getEntries() as LayoutShift[]));
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => {
      const nodes = shifts.flatMap(({ sources }) => sources.map(({ node }) => node));
      const moved = nodes
        .map((node) => (node instanceof Element ? node.outerHTML : ''))
        .map((html) => html.slice(0, 80));
      resolve({ sum: shifts.reduce((sum, { value }) => sum + value, 0), moved });
    }, 100);
  });
}

/** Pages open at a time: most of the time each is only watched. */
const atOnce = 4;

describe.each([360, 1280])('on a screen of %d px', (width) => {
  const newReader = useSite();

  const watch = async (path: string) => {
    const { page, context, open } = await newReader({ viewport: { width, height: 800 } });
    await open(path);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(quietMs);
    const shifts = await page.evaluate(readShifts);
    await context.close();
    return { path, ...shifts };
  };

  test('nothing moves while a page is opened', async () => {
    const rest = pages.values();
    const seen: Awaited<ReturnType<typeof watch>>[] = [];
    const watchNext = async () => {
      for (const path of rest) seen.push(await watch(path));
    };
    await Promise.all(Array.from({ length: atOnce }, watchNext));
    expect(seen).toHaveLength(pages.length);
    expect(seen.filter(({ sum }) => sum > maxShift)).toEqual([]);
  });
});
