import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findAccessibilityProblems } from './find-accessibility-problems.ts';
import { useSite } from './open-site.ts';

const path = 'paths/weaving-on-less-moonlight.html';
const steps = [
  'loom-control-by-moonlight',
  'loom-control-by-moonlight-a-reply',
  'tideloom',
  'tide-tables-considered-sufficient',
];

/** Says on a paper's page how far the reader is, and waits until it is kept. */
async function setState(page: Page, state: 'To read' | 'Reading' | 'Read'): Promise<void> {
  const saved = page.getByRole('button', { name: /^Saved?$/u });
  await saved.waitFor();
  if ((await saved.getAttribute('aria-pressed')) !== 'true') await saved.click();
  await page.getByLabel('How far you are').selectOption(state);
}

/** Titles on the shelf, by the headings they are under. */
function shelved(page: Page): Promise<string[]> {
  return page
    .locator('section[data-state]:visible .paper-row-title')
    .evaluateAll((titles) =>
      titles.map(
        (title) =>
          `${title.closest('section')?.querySelector('h2')?.textContent.trim().split(/\s+\d/u)[0] ?? ''}: ${title.textContent.slice(0, 8)}`,
      ),
    );
}

describe.each(['/', 'file'])('a shelf, with the site at %s', (base) => {
  const newReader = useSite({ base });

  test('takes what a search has found', async () => {
    const { page, open, complaints } = await newReader();
    await open('search.html?q=tideloom');
    const row = page.locator('.paper-row').first();
    const title = await row.locator('.paper-row-title').textContent();
    await row.getByRole('button', { name: /^Saved?$/u }).click();
    await page.getByText('It is kept in this browser').waitFor();
    await open('shelf.html');
    await page.locator('[data-state]:visible .paper-row-title').first().waitFor();
    expect((await shelved(page)).map((each) => each.split(': ')[1])).toEqual([title?.slice(0, 8)]);
    expect(complaints).toEqual([]);
  });

  test('goes on where the reader left', async () => {
    const { page, context, site, open, complaints } = await newReader();
    await open(path);
    await page
      .locator('.paper-row')
      .nth(2)
      .getByRole('button', { name: /^Saved?$/u })
      .click();
    await page.getByText('It is kept in this browser').waitFor();
    await page.locator('.paper-row-title a').first().click();
    await page.locator('.trail:visible').getByText('1 of 4').waitFor();
    await setState(page, 'Read');
    await page.getByRole('link', { name: /^Next paper/u }).click();
    await page.waitForURL(new RegExp(steps[1] ?? '', 'u'));
    await setState(page, 'Reading');
    await page.getByText('Private note').click();
    await page.getByRole('textbox', { name: 'Private note' }).fill('See the lamps,\nnot the moon.');
    await page
      .getByRole('link', { name: /Weaving on less moonlight/u })
      .first()
      .click();
    await page.getByText('1 of 4 read').waitFor();
    expect(
      await page.getByRole('link', { name: 'Go on with step 2' }).getAttribute('href'),
    ).toContain(steps[1]);
    await page.close();

    const later = await context.newPage();
    await later.goto(`${site}index.html`);
    await later.getByText('1 of 4 read').waitFor();
    expect(await later.locator('[data-go-on]').textContent()).toContain(
      'Go on with step 2 of 4 in Weaving on less moonlight',
    );
    await later.getByRole('link', { name: 'step 2 of 4' }).click();
    await later.waitForURL(new RegExp(steps[1] ?? '', 'u'));
    await expect
      .poll(() => later.getByRole('textbox', { name: 'Private note' }).inputValue())
      .toBe('See the lamps,\nnot the moon.');
    await later.goto(`${site}shelf.html`);
    await expect
      .poll(() => shelved(later))
      .toEqual(['Reading: Loom Con', 'To read: TideLoom', 'Read: Loom Con']);
    expect(complaints).toEqual([]);
  });

  test('is put in order by hand, and gives back what was removed', async () => {
    const { page, open, complaints } = await newReader();
    await open(path);
    const rows = page.locator('.paper-row');
    for (const index of [0, 2, 3]) {
      await rows
        .nth(index)
        .getByRole('button', { name: /^Saved?$/u })
        .click();
    }
    await open('shelf.html');
    await page.getByRole('button', { name: /^Move TideLoom.* up$/u }).click();
    const inOrder = ['To read: TideLoom', 'To read: Loom Con', 'To read: Tide Tab'];
    await expect.poll(() => shelved(page)).toEqual(inOrder);
    expect(await page.locator(':focus').getAttribute('aria-label')).toMatch(/^Move TideLoom/u);
    await rows
      .nth(1)
      .getByRole('button', { name: /^Saved?$/u })
      .click();
    await expect.poll(() => shelved(page)).toHaveLength(2);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => shelved(page)).toEqual(inOrder);
    await page.reload();
    await expect.poll(() => shelved(page)).toEqual(inOrder);
    await page.locator('.grip').first().dragTo(page.locator('.grip').last());
    await page.reload();
    await expect
      .poll(() => shelved(page))
      .toEqual(['To read: Loom Con', 'To read: Tide Tab', 'To read: TideLoom']);
    expect(complaints).toEqual([]);
  });

  test('is carried to another browser in a file, and as BibTeX and Markdown', async () => {
    const one = await newReader({ acceptDownloads: true });
    await one.open('papers/tideloom.html');
    await setState(one.page, 'Read');
    await one.page.getByText('Private note').click();
    await one.page.getByRole('textbox', { name: 'Private note' }).fill('Ask about tides.');
    await one.open('shelf.html');
    const save = async (name: string) => {
      const [file] = await Promise.all([
        one.page.waitForEvent('download'),
        one.page.getByRole('button', { name }).click(),
      ]);
      return { name: file.suggestedFilename(), text: await text(await file.createReadStream()) };
    };
    await expect.poll(() => shelved(one.page)).toHaveLength(1);
    const file = await save('Save the shelf as a file');
    const markdown = await save('Save it as Markdown');
    expect(markdown.text).toContain('Ask about tides.');
    await one.page.getByText('Cite these papers').click();
    const bibtex = await save('Download');
    expect(bibtex.name).toBe('citations.bib');
    expect(bibtex.text).toContain('title = {');

    const other = await newReader();
    await other.open('papers/halyard-yarn.html');
    await setState(other.page, 'To read');
    await other.open('shelf.html');
    const upload = ({ page }: typeof one, { name, text: content }: typeof file) =>
      page
        .getByLabel('Add papers from a file')
        .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
    await upload(other, { name: 'words.txt', text: 'No paper is named here.' });
    await other.page.getByText('words.txt: No papers were found in it.').waitFor();
    await upload(other, file);
    await expect.poll(() => shelved(other.page)).toEqual(['To read: HALYARD:', 'Read: TideLoom']);
    expect(await other.page.locator('textarea').last().inputValue()).toBe('Ask about tides.');
    await upload(other, markdown);
    await other.page.getByText('1 paper of the file was on the shelf already.').waitFor();

    const third = await newReader();
    await third.open('shelf.html');
    await upload(third, { name: 'my.bib', text: `${bibtex.text}@misc{x, title = {Else {Where}}}` });
    await third.page.getByText('1 paper added from my.bib.').waitFor();
    await expect.poll(() => shelved(third.page)).toEqual(['To read: TideLoom']);
    await third.page.getByRole('toolbar', { name: 'TideLoom' }).waitFor();
    const missing = third.page.locator('[data-part="not-listed"]');
    expect(await missing.innerText()).toContain('Else Where');
    expect([one, other, third].flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  test('is shared by a link that nobody else is told of', async () => {
    const { page, open, complaints } = await newReader();
    await open('shelf.html#papers=tideloom,brakes-of-felt-and-cork,not-on-this-list');
    const shared = page.getByRole('region', { name: 'Shared with you' });
    await shared.getByText('TideLoom').first().waitFor();
    expect(await shared.locator('.paper-row').count()).toBe(2);
    await shared.getByText('1 paper of the link not on this list').waitFor();
    expect(await shelved(page)).toEqual([]);
    // From a disk axe may not read the style sheets.
    if (base !== 'file') expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save all on my shelf' }).click();
    await expect.poll(() => shelved(page)).toEqual(['To read: TideLoom', 'To read: Brakes o']);
    expect(page.url()).not.toContain('#');
    expect(complaints).toEqual([]);
  });

  test('has a paper under the id that it was given since', async () => {
    const { page, context, site, open, complaints } = await newReader();
    const paper = { id: 'brakes-of-felt-and-cork', title: 'Brakes', note: 'felt', changed: 1 };
    const file = { format: 'shelfmark-shelf-1', papers: [{ ...paper, state: 'read' }] };
    await open('index.html');
    await page.evaluate((kept) => {
      const root = new URL(document.documentElement.dataset['root'] ?? '', document.baseURI);
      localStorage.setItem(`shelfmark:${root.pathname}:shelf`, kept);
    }, JSON.stringify(file));
    await open('papers/brakes-of-felt.html');
    await page.getByRole('button', { name: /^Saved?$/u, pressed: true }).waitFor();
    await open('shelf.html');
    await expect.poll(() => shelved(page)).toEqual(['Read: Brakes o']);
    const other = await context.newPage();
    await other.goto(`${site}shelf.html`);
    expect(await other.evaluate(() => Object.values(localStorage).join(' '))).toContain(
      '"id": "brakes-of-felt"',
    );
    expect(complaints).toEqual([]);
  });
});

describe('a first visit to a paper', () => {
  const newReader = useSite();

  test('loads no script of the shelf before the reader reaches for it, and 6 kB in all', async () => {
    const { page, site, open } = await newReader();
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(response.body());
    });
    await open('papers/tideloom.html');
    await page.waitForLoadState('networkidle');
    const bytes = (await Promise.all(scripts)).map((code) => gzipSync(code).length);
    expect(bytes.length).toBeGreaterThan(0);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(6000);
    await Promise.all([
      page.waitForRequest((request) => request.url().startsWith(`${site}assets/shelf-`)),
      page.getByRole('button', { name: 'Save' }).click(),
    ]);
    await page.getByRole('button', { name: 'Saved', pressed: true }).waitFor();
  });
});

describe('a shelf in two tabs', () => {
  const newReader = useSite();

  test('has what was done in both', async () => {
    const { page: first, context, site, open, complaints } = await newReader();
    await open('papers/tideloom.html');
    const second = await context.newPage();
    await second.goto(`${site}papers/tideloom.html`);
    await setState(first, 'Reading');
    await expect.poll(() => second.getByLabel('How far you are').inputValue()).toBe('reading');
    for (const page of [first, second]) await page.getByText('Private note').click();
    const note = (page: Page) => page.getByRole('textbox', { name: 'Private note' });
    await note(second).focus();
    await second.keyboard.type('from the second');
    await note(first).fill('from the first');
    await note(first).blur();
    await note(second).blur();
    await expect.poll(() => note(first).inputValue()).toBe('from the first\n\nfrom the second');
    expect(await note(second).inputValue()).toBe('from the first\n\nfrom the second');
    await second.goto(`${site}papers/halyard-yarn.html`);
    await setState(second, 'Read');
    await first.goto(`${site}shelf.html`);
    await expect.poll(() => shelved(first)).toEqual(['Reading: TideLoom', 'Read: HALYARD:']);
    expect(complaints).toEqual([]);
  });

  test('says so where the browser keeps nothing, and lasts as long as the page', async () => {
    const { page, open, complaints } = await newReader();
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await open('papers/tideloom.html');
    await setState(page, 'Reading');
    await page.getByText('This browser keeps nothing for this site').waitFor();
    expect(await page.getByLabel('How far you are').inputValue()).toBe('reading');
    await open('shelf.html');
    await page.getByText('The shelf is lost when you leave the page.').waitFor();
    expect(complaints).toEqual([]);
  });

  test('sets aside what it cannot read, and offers it as a file', async () => {
    const { page, open } = await newReader();
    await open('shelf.html');
    await page.evaluate(() => {
      localStorage.setItem(`shelfmark:/:shelf`, '{"format":"shelfmark-shelf-9"}');
    });
    await open('papers/tideloom.html');
    await setState(page, 'Read');
    await open('shelf.html');
    await page.getByText('What this browser kept for the shelf cannot be read.').waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save it as a file' }).click(),
    ]);
    expect(await text(await file.createReadStream())).toBe('{"format":"shelfmark-shelf-9"}');
    await expect.poll(() => shelved(page)).toEqual(['Read: TideLoom']);
  });
});
