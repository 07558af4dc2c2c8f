import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findAccessibilityProblems } from './find-accessibility-problems.ts';
import { useSite } from './open-site.ts';

/** A built site that knows no address of its own: the reader's browser does. */
describe('link to a page', () => {
  const newReader = useSite({ base: '/courses/looms/list/' });
  const newReaderOfDisk = useSite({ base: 'file' });
  const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

  test('the panel has the address at which the page is read', async () => {
    const { page, site, complaints } = await newReader();
    await page.goto(`${site}topics/loom-control.html?from=course#primary`);
    await openPanel(page);
    const url = `${site}topics/loom-control.html`;
    const fields = page.locator('.link-or-embed textarea');
    expect(await fields.evaluateAll((all) => all.map((each) => each.id))).toEqual(
      ['permalink', 'markdown', 'html', 'frame', 'list'].map((name) => `code-${name}`),
    );
    expect(await page.getByLabel('Permalink').inputValue()).toBe(url);
    expect(await page.getByLabel('Link in Markdown').inputValue()).toBe(`[Loom control](${url})`);
    expect(await page.getByLabel('Frame in HTML').inputValue()).toContain(
      `src="${site}embed/topics/loom-control.html"`,
    );
    expect(complaints).toEqual([]);
  });

  test('a button copies a code and says so', async () => {
    const { page, open } = await newReader(clipboard);
    await open('papers/tideloom.html');
    await openPanel(page);
    const button = page.getByRole('button', { name: 'Copy Link in HTML' });
    await button.click();
    await page
      .getByRole('status')
      .filter({ hasText: /^Copied$/u })
      .waitFor();
    const code = await page.getByLabel('Link in HTML').inputValue();
    expect(code).toMatch(/^<a href="http.*tideloom\.html">TideLoom: /u);
    expect(await clipboardOf(page)).toBe(code);
  });

  test('a button copies the older way where the browser refuses the clipboard', async () => {
    const { page, open } = await newReader(clipboard);
    await open('papers/tideloom.html');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await openPanel(page);
    await page.getByRole('button', { name: 'Copy Permalink' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /^Copied$/u })
      .waitFor();
    expect(await clipboardOf(page)).toBe(page.url());
  });

  test('a button selects where nothing lets it copy, and says what to do', async () => {
    const { page, open } = await newReader();
    await open('papers/tideloom.html');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
      Object.assign(document, { execCommand: () => false });
    });
    await openPanel(page);
    await page.getByRole('button', { name: 'Copy Permalink' }).click();
    await page.getByRole('status').filter({ hasText: 'Selected: copy it' }).waitFor();
    const selected = await page.evaluate(() => {
      const field = document.activeElement as HTMLTextAreaElement;
      return field.value.slice(field.selectionStart, field.selectionEnd);
    });
    expect(selected).toBe(page.url());
  });

  test.each([
    ['on a disk', newReaderOfDisk, {}],
    ['without JavaScript', newReader, { javaScriptEnabled: false }],
  ])(
    '%s the panel says where the permalink is, and offers nothing else',
    async (_how, reader, options) => {
      const { page, open } = await reader(options);
      await open('papers/tideloom.html');
      await openPanel(page);
      const panel = page.locator('.link-or-embed');
      expect(
        await panel.getByText('the address in the browser’s bar is the permalink').isVisible(),
      ).toBe(true);
      expect(await panel.locator('textarea:visible, button:visible').count()).toBe(0);
    },
  );

  test.each([
    ['papers/tideloom.html', 'light'],
    ['topics/loom-control.html', 'dark'],
    ['paths/weaving-on-less-moonlight.html', 'light'],
    ['listings/harbour-notes-more.html', 'dark'],
  ] as const)(
    'the open panel of %s has no accessibility problem and fits 320 px',
    async (path, colorScheme) => {
      const { page, open } = await newReader({
        colorScheme,
        viewport: { width: 320, height: 700 },
      });
      await open(path);
      await openPanel(page);
      expect(await findAccessibilityProblems(page)).toEqual([]);
      const surplus = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(surplus).toBe(0);
    },
  );
});

async function openPanel(page: Page): Promise<void> {
  await page.getByText(/^Link (?:or embed|to) this/u).click();
}

function clipboardOf(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
