import { describe, expect, test } from 'vitest';
import { findAccessibilityProblems } from './find-accessibility-problems.ts';
import { useSite } from './open-site.ts';

const pages = [
  'index.html',
  'papers.html',
  'papers-2.html',
  'papers/tideloom.html',
  'authors.html',
  'venues.html',
  'years.html',
  'years/2030.html',
  'authors/tariq-ibn-madd.html',
  'venues/loomconf.html',
  'papers/t2wl.html',
  'papers/on-the-long-and-short-of-it-whether-when-why-and-at-what.html',
  'papers/against-weaving.html',
  'papers/nol-ha-geut.html',
  'papers/hostile.html',
  'topics.html',
  'map.html',
  'topics/loom-control.html',
  'paths.html',
  'paths/weaving-on-less-moonlight.html',
  'new.html',
  'listings.html',
  'listings/harbour-notes-more.html',
  'ledger.html',
  'about.html',
  'api.html',
  'search.html',
  'shelf.html',
  '404.html',
  'embed/papers/hostile.html',
  'embed/topics/loom-control.html',
  'embed/paths/weaving-on-less-moonlight.html',
];

describe('every kind of page', () => {
  const newReader = useSite();

  test.each(pages)(
    '%s has no accessibility problem and no error, in light and dark, and fits 320 px',
    async (path) => {
      const { page, open, complaints } = await newReader({ colorScheme: 'light' });
      await open(path);
      expect(await findAccessibilityProblems(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.reload();
      expect(await findAccessibilityProblems(page, 'colours')).toEqual([]);
      await page.setViewportSize({ width: 320, height: 700 });
      await page.reload();
      const surplus = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(surplus).toBe(0);
      expect(await findAccessibilityProblems(page)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );

  test('reads without JavaScript', async () => {
    const { page, open } = await newReader({ javaScriptEnabled: false });
    await open('papers/tideloom.html');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('TideLoom');
    expect(await page.locator('.abstract').textContent()).toContain('Per-Thread Warp Tension');
    expect(await page.getByText('both:').count()).toBeGreaterThan(0);
  });

  test('remembers the theme for this site, and follows the system again', async () => {
    const { page, open } = await newReader({ colorScheme: 'light' });
    const theme = () => page.locator('html').getAttribute('data-theme');
    await open('index.html');
    await page.getByLabel('Theme').selectOption('Dark');
    await open('papers.html');
    expect(await theme()).toBe('dark');
    expect(await page.getByLabel('Theme').inputValue()).toBe('dark');
    await page.getByLabel('Theme').selectOption('As the system');
    await page.reload();
    expect(await theme()).toBe(null);
  });

  test('keeps the place on a reading path from paper to paper, without scripts', async () => {
    const { page, open } = await newReader({ javaScriptEnabled: false });
    await open('paths/weaving-on-less-moonlight.html');
    await page.locator('.is-numbered h2 a').first().click();
    const trail = page.getByRole('navigation', { name: 'Weaving on less moonlight' });
    await trail.getByText(/\b1 of \d/u).waitFor();
    await trail.getByRole('link', { name: 'Next paper' }).click();
    await trail.getByText(/\b2 of \d/u).waitFor();
    await trail.getByRole('link', { name: 'Weaving on less moonlight' }).click();
    await page.locator('.is-numbered').waitFor();
  });

  test('goes on in the list that a paper was opened from, and back to it', async () => {
    const { page, open } = await newReader();
    await open('new.html');
    const rows = page.locator('.paper-row-title a');
    const second = (await rows.nth(1).textContent()) ?? '';
    await rows.first().click();
    const trail = page.getByRole('navigation', { name: 'What is new' });
    await trail.getByText(/\b1 of \d/u).waitFor();
    await trail.getByRole('link', { name: 'Next paper' }).click();
    await page.getByRole('heading', { level: 1, name: second }).waitFor();
    await trail.getByRole('link', { name: 'What is new' }).click();
    await page.getByRole('heading', { level: 1, name: 'What is new' }).waitFor();
  });

  test('shows the place in all that a search found, not in one page of it', async () => {
    const { page, open, complaints } = await newReader();
    await open('search.html?q=loom+control&page=2');
    const [, all] = /^(\d+) papers, 21 to/u.exec(
      (await page.getByText(/^\d+ papers, 21 to \d+ shown$/u).textContent()) ?? '',
    ) ?? [''];
    await page.locator('.paper-row-title a').nth(1).click();
    await page.getByText(`22 of ${all ?? ''}`, { exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('shows the ways out, citing and saving on the first screen of a phone', async () => {
    const { page, open } = await newReader({ viewport: { width: 360, height: 740 } });
    await open('papers/tideloom.html');
    for (const name of ['arXiv', 'Copy BibTeX', 'Save']) {
      const box = await page
        .locator('.first-actions')
        .getByText(name, { exact: true })
        .boundingBox();
      expect(box && box.y + box.height).toBeLessThan(740);
    }
  });

  test('needs a header of 120 px at most on a phone, and shows the first content within 400 px', async () => {
    const { page, open } = await newReader({ viewport: { width: 360, height: 780 } });
    const edge = async (selector: string, side: 'top' | 'bottom') =>
      page.evaluate(
        ([wanted = '', of]) => document.querySelector(wanted)?.getBoundingClientRect()[of as 'top'],
        [selector, side],
      );
    await open('papers/tideloom.html');
    expect(await edge('.site-header', 'bottom')).toBeLessThanOrEqual(120);
    await open('index.html');
    expect(await edge('.opening + section h2', 'top')).toBeLessThanOrEqual(400);
  });
});
