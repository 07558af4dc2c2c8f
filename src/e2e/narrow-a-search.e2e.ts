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
    await page.getByRole('button', { name: 'Exclude Loom control', exact: true }).click();
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
  });
});
