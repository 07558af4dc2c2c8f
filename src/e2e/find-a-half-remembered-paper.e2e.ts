import { describe, expect, test } from 'vitest';
import { findAccessibilityProblems } from './find-accessibility-problems.ts';
import { useSite } from './open-site.ts';

const newReader = useSite();

describe('find a half-remembered paper', () => {
  test('a misspelled word is corrected, said so, and can be kept', async () => {
    const { page, open, complaints } = await newReader();
    await open('search.html?q=kv+cache+compresion');
    await page.getByText('Showing results for').waitFor();
    expect(await page.locator('.correction').textContent()).toContain('kv cache compression');
    expect(await page.locator('.paper-row').count()).toBeGreaterThan(5);
    expect(await page.locator('mark').first().textContent()).toMatch(/kv|cache|compress/iu);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.getByRole('link', { name: 'kv cache compresion' }).click();
    await page.getByText('Spelling is taken as written').waitFor();
    expect(new URL(page.url()).searchParams.get('verbatim')).toBe('1');
    expect(complaints).toEqual([]);
  });

  test('an exact title comes first', async () => {
    const { page, open } = await newReader();
    const title = 'A Survey of Large Language Models';
    await open(`search.html?q=${encodeURIComponent(title)}`);
    await page.locator('.paper-row').first().waitFor();
    expect(await page.locator('.paper-row h2').first().textContent()).toBe(title);
  });

  test('nonsense gives no paper, and says what to do', async () => {
    const { page, open } = await newReader();
    await open('search.html?q=xqzvw+plomf');
    await page.getByText('No paper matches').waitFor();
    expect(await page.getByText('No paper has “xqzvw” or “plomf”').isVisible()).toBe(true);
    expect(await page.locator('.paper-row').count()).toBe(0);
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });

  test.each([
    ['W4A4', 'COMET'],
    ['k-v cache', 'KV'],
    ['S^2FT', 'S²FT'],
    ['S2FT', 'S²FT'],
    ['PanGu-pi', 'PanGu-π'],
    ['PanGu-π', 'PanGu-π'],
    ['TULU 3', 'TÜLU 3'],
    ['TÜLU', 'TÜLU 3'],
    ['int4', 'INT4'],
    ['llama2 italian', 'LLaMAntino'],
  ])('%s is found as people type it', async (query, title) => {
    const { page, open } = await newReader();
    await open(`search.html?q=${encodeURIComponent(query)}`);
    await page.locator('.paper-row').first().waitFor();
    expect(await page.locator('.paper-row h2').first().textContent()).toContain(title);
  });

  test('other scripts can ask, with filters and sorting', async () => {
    const { page, open } = await newReader();
    await open('search.html');
    await page.waitForFunction(() => window.shelfmark !== undefined);
    const answer = await page.evaluate(() =>
      window.shelfmark?.search('tokens', {
        filters: { topic: 'vision-language' },
        sort: 'newest',
        limit: 3,
      }),
    );
    expect(answer?.hits.length).toBe(3);
    expect(answer?.total).toBeGreaterThan(3);
    expect(answer?.hits[0]).toMatchObject({
      id: expect.any(String) as string,
      url: expect.stringContaining('/papers/') as string,
    });
  });
});
