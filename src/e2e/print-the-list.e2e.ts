import { describe, expect, test } from 'vitest';
import { useSite } from './open-site.ts';

describe('on paper', () => {
  const newReader = useSite();

  test('a paper needs one page', async () => {
    const { page, open } = await newReader();
    await open('papers/tideloom.html');
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/gu)).toHaveLength(1);
  });

  test('a topic is a bibliography without controls', async () => {
    const { page, open } = await newReader();
    await open('topics/loom-control.html');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.paper-row-title').first().isVisible()).toBe(true);
    expect(await page.locator('.paper-row-text').first().isVisible()).toBe(false);
    expect(await page.locator('.rail').isVisible()).toBe(false);
  });

  test('what a search found is a bibliography under the query', async () => {
    const { page, open } = await newReader();
    await open('search.html?q=loom+control');
    await page.locator('.paper-row').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.paper-row-title').first().isVisible()).toBe(true);
    expect(await page.locator('main input[type="search"]').isVisible()).toBe(true);
    for (const control of ['.list-choices', '.search-facets', '.cite-papers', '.pages']) {
      expect(await page.locator(`main ${control}`).first().isVisible()).toBe(false);
    }
  });

  test('a shelf is a bibliography, by how far the reader is', async () => {
    const { page, open } = await newReader();
    await open('papers/tideloom.html');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('It is kept in this browser').waitFor();
    await open('shelf.html');
    await page.locator('.paper-row').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('heading', { name: 'To read' }).isVisible()).toBe(true);
    expect(await page.locator('.paper-row-title').first().isVisible()).toBe(true);
    expect(await page.locator('main').getByRole('button').filter({ visible: true }).count()).toBe(
      0,
    );
  });

  test('a topic is printed as references in the style that was chosen', async () => {
    const { page, open, complaints } = await newReader();
    await open('topics/loom-control.html');
    const total = await page.locator('.paper-row').count();
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByText('Cite these papers').click();
    await page.getByLabel('Format').selectOption('IEEE');
    await page.getByRole('button', { name: 'Print' }).click();
    await page.getByText(`${String(total)} citations printed`).waitFor();
    await page.emulateMedia({ media: 'print' });
    const references = page.locator('.printed-references p');
    expect(await references.count()).toBe(total);
    expect(await references.first().textContent()).toMatch(/^\[1\] /u);
    expect(await page.locator('.paper-row').first().isVisible()).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.paper-row').first().isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });
});
