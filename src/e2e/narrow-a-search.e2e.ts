import { describe, expect, test } from 'vitest';
import { findAccessibilityProblems } from './find-accessibility-problems.ts';
import { useSite } from './open-site.ts';

const newReader = useSite();

describe('narrow a search', () => {
  test('a topic narrows it, a chip releases it, and the address and the back button follow', async () => {
    const { page, open, complaints } = await newReader();
    await open('search.html?q=quantization');
    await page.locator('.paper-row').first().waitFor();
    const all = await page.locator('[data-part="status"]').textContent();
    await page.getByRole('checkbox', { name: /^Long context/u }).check();
    const chip = page.getByRole('link', { name: 'Remove Long context' });
    await chip.waitFor();
    await page.waitForFunction(
      (before) => document.querySelector('[data-part="status"]')?.textContent !== before,
      all,
    );
    expect(new URL(page.url()).searchParams.get('topic')).toBe('long-context');
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
    await open('search.html?q=quantization');
    await page.getByRole('button', { name: 'Exclude Quantization', exact: true }).click();
    await page.getByRole('link', { name: 'Remove not Quantization' }).waitFor();
    expect(new URL(page.url()).searchParams.get('topic')).toBe('!quantization');
  });

  test.each([
    ['"visual tokens" -video', /^\d+ papers$/u],
    ['title:survey year:2023', /^\d+ papers$/u],
    ['author:hooper', /^1 paper$/u],
    ['topic:medical has:code', /^\d+ papers$/u],
  ])('the query language is understood: %s', async (query, count) => {
    const { page, open } = await newReader();
    await open(`search.html?q=${encodeURIComponent(query)}`);
    await page.locator('.paper-row').first().waitFor();
    expect(await page.locator('[data-part="status"]').textContent()).toMatch(count);
    expect(await page.locator('.query-notes p').count()).toBe(0);
  });

  test.each([
    ['year:soon cache', 'is no year'],
    ['venue:acl cache', 'is no field'],
    ['"kv cache', 'is not closed'],
    ['author:nobodyofthatname', 'in its authors'],
    ['topic:gardening cache', 'There is no topic'],
  ])('a bad query is explained: %s', async (query, note) => {
    const { page, open } = await newReader();
    await open(`search.html?q=${encodeURIComponent(query)}`);
    await page.locator('.query-notes p').first().waitFor();
    expect(await page.locator('.query-notes').textContent()).toContain(note);
  });

  test('each page of results has an address', async () => {
    const { page, open } = await newReader();
    await open('search.html?q=language+model&sort=title');
    await page.getByRole('link', { name: 'Page 2' }).click();
    await page.waitForFunction(
      () => document.querySelector('ol[data-part="results"]')?.getAttribute('start') === '21',
    );
    expect(new URL(page.url()).searchParams.get('page')).toBe('2');
  });
});
