import { describe, expect, test } from 'vitest';
import { findAccessibilityProblems } from './find-accessibility-problems.ts';
import { useSite } from './open-site.ts';

const newReader = useSite();

describe('find a half-remembered paper', () => {
  test('a misspelled word is corrected, said so, and can be kept', async () => {
    const { page, open, complaints } = await newReader();
    await open('search.html?q=warp+tensoin+control');
    await page.getByText('Showing results for').waitFor();
    expect(await page.locator('.correction').textContent()).toContain('warp tension control');
    expect(await page.locator('.paper-row').count()).toBeGreaterThan(5);
    expect(await page.locator('mark').first().textContent()).toMatch(/warp|tension|control/iu);
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.getByRole('link', { name: 'warp tensoin control' }).click();
    await page.getByText('Spelling is taken as written').waitFor();
    expect(new URL(page.url()).searchParams.get('verbatim')).toBe('1');
    expect(complaints).toEqual([]);
  });

  test('an exact title comes first', async () => {
    const { page, open } = await newReader();
    const title = 'A Survey of Tide Looms';
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
    ['W2H3', 'HALYARD'],
    ['w-t ledger', 'WT Ledger'],
    ['T^2WL', 'T²WL'],
    ['T2WL', 'T²WL'],
    ['Ebb-pi', 'Ebb-π'],
    ['Ebb-π', 'Ebb-π'],
    ['OLAND 3', 'ÖLAND 3'],
    ['ÖLAND', 'ÖLAND 3'],
    ['weft4', 'WEFT4'],
    ['loom2 frisian', 'Frisonella'],
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
      window.shelfmark?.search('tide', {
        filters: { topic: 'loom-control' },
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
