import { describe, expect, test } from 'vitest';
import { useSite } from './open-site.ts';

const newReader = useSite();

describe('browse by name', () => {
  test('from a paper to its author, and on to a co-author and a venue', async () => {
    const { page, open, complaints } = await newReader();
    await open('papers/warp-tension-control-with-floats-of-glass.html');
    await page.getByRole('link', { name: 'Tariq ibn Madd' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tariq ibn Madd' }).waitFor();
    expect(await page.locator('.paper-row').count()).toBe(7);
    await page.locator('.rail').getByRole('link', { name: 'Ulla Unruh' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ulla Unruh' }).waitFor();
    await open('papers/warp-tension-control-with-floats-of-glass.html');
    await page.getByRole('link', { name: /LoomConf/u }).click();
    await page.getByRole('heading', { level: 1, name: 'LoomConf' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('a name on one paper leads to a search for it', async () => {
    const { page, open } = await newReader();
    await open('papers/a-survey-of-tide-looms.html');
    const names = page.locator('a.author[href*="search.html"]');
    const name = await names.first().textContent();
    await names.first().click();
    await page.locator('.paper-row').first().waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe(`author:"${name ?? ''}"`);
  });

  test('from all papers to the indexes, without JavaScript', async () => {
    const { page, open } = await newReader({ javaScriptEnabled: false });
    await open('papers.html');
    await page.getByRole('link', { name: 'By author' }).click();
    await page.getByRole('link', { name: 'Tariq ibn Madd' }).click();
    await page.getByRole('link', { name: 'Authors' }).click();
    await page.getByRole('link', { name: 'By year' }).click();
    await page.getByRole('link', { name: '2030' }).click();
    expect(await page.locator('.paper-row').count()).toBeGreaterThan(10);
  });
});
