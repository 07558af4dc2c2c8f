import { describe, expect, test } from 'vitest';
import { findAccessibilityProblems } from './find-accessibility-problems.ts';
import { useSite } from './open-site.ts';

const newReader = useSite();

describe('search from anywhere', () => {
  test('slash opens the box, arrows choose, Enter leads to the paper', async () => {
    const { page, open, complaints } = await newReader();
    await open('papers/tideloom.html');
    await page.keyboard.press('/');
    await page.keyboard.type('warp tension contr');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.getByRole('group', { name: 'Papers' }).waitFor();
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    const chosen = dialog.getByRole('option', { selected: true });
    const title = await chosen.locator('[dir]').first().textContent();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: title ?? '' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('papers come with topics, paths and people, a correction, and a way to all results', async () => {
    const { page, open, complaints } = await newReader();
    await open('papers/tideloom.html');
    await page.getByRole('searchbox').click();
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await page.keyboard.type('loom contrl');
    await dialog.getByText('Results for loom control').waitFor();
    await dialog.getByRole('group', { name: 'Topics' }).getByText('Loom control').waitFor();
    await dialog.getByRole('option', { name: /^All \d+ results$/u }).click();
    await page.waitForURL(/search\.html\?q=loom\+contrl/u);
    await open('papers/tideloom.html');
    await page.keyboard.press('/');
    await dialog.getByRole('group', { name: 'Recent searches' }).getByText('loom contrl').waitFor();
    expect(complaints).toEqual([]);
  });

  test('a box that is only passed by the Tab key opens nothing', async () => {
    const { page, open } = await newReader();
    await open('papers/tideloom.html');
    await page.getByRole('searchbox').focus();
    await page.waitForFunction(() => window.shelfmark !== undefined);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('a screen reader is told once, after a pause', async () => {
    const { page, open } = await newReader();
    await open('search.html?q=lantern');
    await page.locator('.paper-row').first().waitFor();
    const told = page.getByRole('status').first();
    expect(await told.textContent()).toBe('');
    await page.waitForFunction(() =>
      /^\d+ papers$/u.test(document.querySelector('[role="status"]')?.textContent ?? ''),
    );
  });

  test('Escape closes the dialog, Enter without a choice goes to the search page', async () => {
    const { page, open } = await newReader();
    await open('index.html');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('brakes of felt');
    await page.getByRole('dialog').getByRole('group').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\.html\?q=brakes\+of\+felt/u);
    await page.locator('.paper-row').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator(':focus').evaluate((focused) => focused.tagName)).toBe('A');
    await page.keyboard.press('Escape');
    expect(await page.locator(':focus').getAttribute('type')).toBe('search');
  });

  test('nothing of the search is loaded before the reader reaches for it', async () => {
    const { page, open } = await newReader();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await open('topics/loom-control.html');
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => /pagefind|\/search/u.test(url))).toEqual([]);
  });

  test('without JavaScript the form leads to the full list', async () => {
    const { page, open } = await newReader({ javaScriptEnabled: false });
    await open('index.html');
    await page.getByRole('searchbox').fill('loom');
    await page.keyboard.press('Enter');
    await page.waitForURL(/papers\.html/u);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('All papers');
  });
});
