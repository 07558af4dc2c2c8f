import { describe, expect, test } from 'vitest';
import { findAccessibilityProblems } from './find-accessibility-problems.ts';
import { useSite } from './open-site.ts';

const newReader = useSite();

const titles = (name: string) => `${name} .paper-row:visible .paper-row-title`;

describe('sort and filter a list', () => {
  test('by title, in the address, and found so again', async () => {
    const { page, open, complaints } = await newReader();
    await open('authors/tariq-ibn-madd.html');
    const before = await page.locator(titles('main')).allTextContents();
    await page.getByRole('combobox', { name: 'Sort' }).selectOption('Title');
    const after = await page.locator(titles('main')).allTextContents();
    const byTitle = new Intl.Collator('en');
    expect(after).toEqual([...before].sort((a, b) => byTitle.compare(a, b)));
    expect(new URL(page.url()).searchParams.get('sort')).toBe('title');
    await page.reload();
    await page.waitForFunction(
      () => document.querySelector<HTMLSelectElement>('[data-part="sort"]')?.value === 'title',
    );
    expect(await page.locator(titles('main')).allTextContents()).toEqual(after);
    expect(complaints).toEqual([]);
  });

  test('by topic and year, with how many are left', async () => {
    const { page, open } = await newReader();
    await open('topics/loom-control.html');
    await page.getByRole('button', { name: 'Filter' }).click();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.getByRole('checkbox', { name: /^Lanterns/u }).check();
    const shown = await page.locator(titles('main')).count();
    expect(shown).toBe(4);
    await page.getByText(/^4 of \d+ papers$/u).waitFor();
    await page.getByRole('button', { name: 'Show all papers' }).click();
    expect(await page.locator(titles('main')).count()).toBeGreaterThan(20);
    expect(new URL(page.url()).search).toBe('');
  });

  test('compact rows stay compact on other pages, and an address can ask for them', async () => {
    const { page, open } = await newReader();
    await open('years/2030.html');
    const gist = page.locator('.paper-row-text').first();
    expect(await gist.isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Compact' }).click();
    expect(await gist.isVisible()).toBe(false);
    await open('papers.html');
    expect(await gist.isVisible()).toBe(false);
    await open('papers.html?view=comfortable');
    expect(await gist.isVisible()).toBe(true);
  });

  test('without JavaScript the list is whole, and offers nothing that does not work', async () => {
    const { page, open } = await newReader({ javaScriptEnabled: false });
    await open('topics/loom-control.html');
    expect(await page.locator(titles('main')).count()).toBeGreaterThan(20);
    expect(await page.getByRole('button', { name: 'Filter' }).count()).toBe(0);
  });
});
