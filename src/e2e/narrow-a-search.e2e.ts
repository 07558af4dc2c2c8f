import { describe, expect, test } from 'vitest';
import { findAccessibilityProblems } from './find-accessibility-problems.ts';
import { useSite } from './open-site.ts';

const newReader = useSite();

describe('narrow a search', () => {
  test('a topic narrows it, a chip releases it, and the address and the back button follow', async () => {
    const { page, open, complaints } = await newReader();
    await open('search.html?q=warp+tension');
    await page.locator('.paper-row').first().waitFor();
    const all = await page.locator('[data-part="status"]').textContent();
    await page.getByRole('checkbox', { name: /^Salt & corrosion/u }).check();
    const chip = page.getByRole('link', { name: 'Remove Salt & corrosion' });
    await chip.waitFor();
    await page.waitForFunction(
      (before) => document.querySelector('[data-part="status"]')?.textContent !== before,
      all,
    );
    expect(new URL(page.url()).searchParams.get('topic')).toBe('salt-and-corrosion');
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.reload();
    await chip.waitFor();
    await chip.click();
    await page.waitForFunction(
      (before) => document.querySelector('[data-part="status"]')?.textContent === before,
      all,
    );
    await page.goBack();
    await chip.waitFor();
    expect(complaints).toEqual([]);
  });

  test('a value can be excluded', async () => {
    const { page, open } = await newReader();
    await open('search.html?q=warp+tension');
    await page.getByRole('checkbox', { name: /^Loom control/u }).check();
    await page.getByRole('link', { name: 'Leave out Loom control' }).click();
    await page.getByRole('link', { name: 'Remove not Loom control' }).waitFor();
    expect(new URL(page.url()).searchParams.get('topic')).toBe('!loom-control');
  });

  test.each([
    ['"warp tension" -glass', /^\d+ papers$/u],
    ['title:survey year:2030', /^2 papers$/u],
    ['author:quill', /^4 papers$/u],
    ['topic:loom-control has:code', /^1 paper$/u],
  ])('the query language is understood: %s', async (query, count) => {
    const { page, open } = await newReader();
    await open(`search.html?q=${encodeURIComponent(query)}`);
    await page.locator('.paper-row').first().waitFor();
    expect(await page.locator('[data-part="status"]').textContent()).toMatch(count);
    expect(await page.locator('.query-notes p').count()).toBe(0);
  });

  test.each([
    ['year:soon loom', 'is no year'],
    ['place:drift loom', 'is no field'],
    ['venue:nowhere loom', 'No paper appeared at'],
    ['"warp tension', 'is not closed'],
    ['author:nobodyofthatname', 'No paper is by'],
    ['topic:gardening loom', 'There is no topic'],
  ])('a bad query is explained: %s', async (query, note) => {
    const { page, open } = await newReader();
    await open(`search.html?q=${encodeURIComponent(query)}`);
    await page.locator('.query-notes p').first().waitFor();
    expect(await page.locator('.query-notes').textContent()).toContain(note);
  });

  test('each page of results has an address', async () => {
    const { page, open } = await newReader();
    await open('search.html?q=loom&sort=title');
    await page.getByRole('link', { name: 'Page 2' }).click();
    await page.waitForFunction(
      () => document.querySelector('ol[data-part="results"]')?.getAttribute('start') === '21',
    );
    expect(new URL(page.url()).searchParams.get('page')).toBe('2');
    // What was pressed is gone: one goes on from the top of the results.
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Results');
  });

  test('the filters come after the results, and those without a paper are out of the way', async () => {
    const { page, open } = await newReader();
    await open('search.html?q=lantern');
    await page.locator('.paper-row').first().waitFor();
    const stops = page.locator('.paper-row a, .facet-value input');
    expect(await stops.first().evaluate(({ tagName }) => tagName)).toBe('A');
    expect(await page.locator('.facet-value:visible .count', { hasText: /^0$/u }).count()).toBe(0);
  });

  test('on a small screen they open as a sheet', async () => {
    const { page, open, complaints } = await newReader({ viewport: { width: 360, height: 740 } });
    await open('search.html?q=warp+tension');
    await page.locator('.paper-row').first().waitFor();
    expect(await page.locator('#facets').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Filter' }).click();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.getByRole('checkbox', { name: /^Loom control/u }).check();
    await page.getByRole('button', { name: 'Show results' }).click();
    await page.getByRole('link', { name: 'Remove Loom control' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('one who comes back finds the place left', async () => {
    const { page, open } = await newReader();
    await open('search.html?q=loom');
    const row = page.locator('.paper-row').nth(12).locator('h2 a');
    await row.scrollIntoViewIfNeeded();
    await row.click();
    await page.locator('.abstract').waitFor();
    await page.goBack();
    // Not the same number of pixels: rows may have been laid out anew, as their actions came.
    await page.waitForFunction(() => {
      const { top = -1 } =
        document
          .querySelectorAll('.paper-row')[12]
          ?.querySelector('h2 a')
          ?.getBoundingClientRect() ?? {};
      return top >= 0 && top < innerHeight;
    });
  });
});
