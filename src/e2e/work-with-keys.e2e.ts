import { describe, expect, test } from 'vitest';
import { findAccessibilityProblems } from './find-accessibility-problems.ts';
import { useSite } from './open-site.ts';

const list = 'topics/loom-control.html';

describe.each(['/', 'file'])('keys, with the site at %s', (base) => {
  const newReader = useSite({ base });

  test('go through a list, save, select, copy and open', async () => {
    const { page, context, open, complaints } = await newReader();
    if (base !== 'file') await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(list);
    await page.locator('[data-action="save"]').first().waitFor();
    const titles = await page.locator('.paper-row-title').allTextContents();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await page.locator(':focus').textContent()).toBe(titles[0]);
    await page.keyboard.press('s');
    await page.getByText('It is kept in this browser').waitFor();
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    const bar = page.getByRole('region', { name: 'Selected papers' });
    await bar.getByText('2 selected').waitFor();
    // From a disk axe may not read the style sheets.
    if (base !== 'file') expect(await findAccessibilityProblems(page)).toEqual([]);
    await bar.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => page.locator('[aria-pressed="true"]').count()).toBe(2);
    await bar.getByRole('button', { name: 'Copy BibTeX' }).click();
    await page.getByText('2 BibTeX entries copied').waitFor();
    if (base !== 'file') {
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied.match(/^@/gmu)).toHaveLength(2);
    }
    await bar.getByRole('button', { name: 'Clear' }).click();
    await page.locator('.paper-row-title a').nth(1).focus();
    await page.keyboard.press('c');
    await page.getByText('BibTeX copied').waitFor();
    await page.keyboard.press('o');
    await page.getByRole('heading', { level: 1, name: titles[1] ?? '' }).waitFor();
    await page.getByRole('link', { name: /^Next paper/u }).waitFor();
    await page.waitForLoadState('load');
    await page.keyboard.press('j');
    await page.getByRole('heading', { level: 1, name: titles[2] ?? '' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('are explained, and can be switched off', async () => {
    const { page, open, complaints } = await newReader();
    await open('papers/tideloom.html');
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys' });
    await help.waitFor();
    // From a disk axe may not read the style sheets.
    if (base !== 'file') expect(await findAccessibilityProblems(page)).toEqual([]);
    await help.getByLabel('Single keys do this').uncheck();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    for (const key of ['s', '/', '?']) await page.keyboard.press(key);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.locator('input:focus').count()).toBe(0);
    expect(await page.locator('[aria-pressed="true"]').count()).toBe(0);
    await page.getByRole('button', { name: 'Keys' }).click();
    await help.getByLabel('Single keys do this').check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('s');
    await page.getByRole('button', { name: /^Saved?$/u, pressed: true }).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('the actions of a row', () => {
  const newReader = useSite();

  test('are one stop of the Tab key, with arrow keys within', async () => {
    const { page, open } = await newReader();
    await open(list);
    await page.locator('[data-action="save"]').first().waitFor();
    const row = page.locator('.paper-row').first();
    await row.locator('.topic').last().focus();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('data-action')).toBe('save');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator(':focus').getAttribute('data-action')).toBe('select');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe(
      await page.locator('.paper-row-title a').nth(1).textContent(),
    );
  });

  test('print leaves out what is not selected', async () => {
    const { page, open } = await newReader();
    await open(list);
    await page.locator('[data-action="select"]').nth(1).check();
    await page.emulateMedia({ media: 'print' });
    const shown = page.locator('.paper-row:visible');
    expect(await shown.count()).toBe(1);
    expect(await page.locator('.selection-bar:visible').count()).toBe(0);
  });
});
