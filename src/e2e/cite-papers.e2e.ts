import { text } from 'node:stream/consumers';
import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, test } from 'vitest';
import { findAccessibilityProblems } from './find-accessibility-problems.ts';
import { useSite, type Reader } from './open-site.ts';

const allowed = { permissions: ['clipboard-read', 'clipboard-write'] };

/** A paper's reference in no style. */
const reference =
  /Ada Birch, .* and Ludwig Spindle Jr\. 2030\. TideLoom: .*\. LoomConf 2030\. https:/u;

/** What another program would paste, as a type it asks for. */
function pasted({ page }: Reader, type: 'text/plain' | 'text/html'): Promise<string> {
  return page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read();
    const blob = await item?.getType(wanted);
    return (await blob?.text()) ?? '';
  }, type);
}

/** Keys of the entries of a BibTeX text. */
const keysOf = (bibtex: string) => parse(bibtex).entries.map(({ key }) => key);

describe.each([
  ['over HTTP, under a sub-path', '/courses/looms/list/'],
  ['from a disk', 'file'],
])('cite papers %s', (_where, base) => {
  const newReader = useSite({ base });

  test('a paper as BibTeX', async () => {
    const reader = await newReader(allowed);
    await reader.open('papers/tideloom.html');
    await reader.page.getByRole('button', { name: 'Copy BibTeX' }).click();
    await reader.page.getByText('Copied').waitFor();
    expect(keysOf(await pasted(reader, 'text/plain'))).toEqual(['birch2030tideloom']);
    expect(reader.complaints).toEqual([]);
  });

  test('a paper as a reference, with its italics for a word processor', async () => {
    const reader = await newReader(allowed);
    await reader.open('papers/tideloom.html');
    await reader.page.locator('.cite summary').click();
    await reader.page.getByRole('button', { name: 'Copy the APA reference' }).click();
    await reader.page.getByText('Copied').waitFor();
    expect(await pasted(reader, 'text/plain')).toMatch(
      /^Birch, A\., Fern-Lund, B\..* \(2030\)\. TideLoom/u,
    );
    expect(await pasted(reader, 'text/html')).toContain('<i>LoomConf</i>');
    await reader.page.getByRole('button', { name: 'Copy the Nature reference' }).waitFor();
    expect(await reader.page.locator('.references p').allTextContents()).not.toContain('');
    // From a disk axe may not read the style sheets.
    if (base !== 'file') expect(await findAccessibilityProblems(reader.page)).toEqual([]);
    expect(reader.complaints).toEqual([]);
  });

  test('the papers of a topic, numbered as the style wants', async () => {
    const reader = await newReader(allowed);
    await reader.open('topics/loom-control.html');
    const total = await reader.page.locator('.paper-row').count();
    await reader.page.getByText('Cite these papers').click();
    await reader.page.getByLabel('Format').selectOption('IEEE');
    if (base !== 'file') expect(await findAccessibilityProblems(reader.page)).toEqual([]);
    await reader.page.getByRole('button', { name: 'Copy', exact: true }).click();
    await reader.page.getByText(`${String(total)} citations copied`).waitFor();
    const references = (await pasted(reader, 'text/plain')).trim().split('\n\n');
    expect(references).toHaveLength(total);
    expect(references[0]).toMatch(/^\[1\] /u);
    expect(references.at(-1)).toMatch(new RegExp(`^\\[${String(total)}\\] `, 'u'));
    expect(reader.complaints).toEqual([]);
  });

  test('the papers that a search found, in their order', async () => {
    const reader = await newReader();
    const { page } = reader;
    await reader.open('search.html?q=loom+control');
    await page.getByText(/^\d+ papers, 1 to 20 shown$/u).waitFor();
    const total = Number.parseInt(
      (await page.getByText(/^\d+ papers, 1 to 20 shown$/u).textContent()) ?? '',
      10,
    );
    expect(total).toBeGreaterThan(20);
    await page.getByText('Cite all papers found').click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('citations.bib');
    const keys = keysOf(await text(await download.createReadStream()));
    expect(keys).toHaveLength(total);
    await page.getByText(`${String(total)} citations downloaded`).waitFor();
    expect(reader.complaints).toEqual([]);
  });

  test('the results on show, which Zotero can take from the page', async () => {
    const reader = await newReader();
    await reader.open('search.html?q=loom+control');
    const spans = reader.page.locator('.Z3988');
    await spans.nth(19).waitFor({ state: 'attached' });
    const offered = await spans.evaluateAll((all) =>
      all.map((span) => span.getAttribute('title') ?? ''),
    );
    expect(offered).toHaveLength(20);
    for (const title of offered) expect(title).toMatch(/&rft\.a?title=/u);
    expect(reader.complaints).toEqual([]);
  });

  test('a search without an answer, which says so', async () => {
    const reader = await newReader();
    await reader.open('search.html?q=xqzvw+plomf');
    await reader.page.getByText('No paper matches').waitFor();
    await reader.page.getByText('Cite all papers found').click();
    await reader.page.getByRole('button', { name: 'Copy', exact: true }).click();
    await reader.page.getByText('There is no paper to cite.').waitFor();
  });

  test('without JavaScript, by the text on the page and the files', async () => {
    const reader = await newReader({ javaScriptEnabled: false });
    await reader.open('papers/tideloom.html');
    expect(await reader.page.getByRole('button', { name: 'Copy BibTeX' }).isVisible()).toBe(false);
    await reader.page.locator('.cite summary').click();
    await reader.page.getByText('@inproceedings{birch2030tideloom,').waitFor();
    expect(await reader.page.getByRole('link', { name: 'BibTeX file' }).getAttribute('href')).toBe(
      './tideloom.bib',
    );
    await reader.page.getByText(reference).waitFor();
    expect(await reader.page.getByText('APA, IEEE').isVisible()).toBe(false);
  });

  test('on paper, by a reference in no style', async () => {
    const { page, open } = await newReader();
    await open('papers/tideloom.html');
    expect(await page.getByText(reference).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText(reference).isVisible()).toBe(true);
  });
});

describe('cite papers over a network that breaks off', () => {
  const newReader = useSite();

  /** Opens a page on which the citation processor does not arrive until it is let through. */
  const openWithout = async (path: string) => {
    // A service worker would ask for the script itself, where no test can refuse it.
    const { page, open } = await newReader({ ...allowed, serviceWorkers: 'block' });
    await page.route('**/assets/citeproc-*', (route) => route.abort());
    await open(path);
    return { page, letThrough: () => page.unroute('**/assets/citeproc-*') };
  };

  test('a paper, which says so and can be tried again', async () => {
    const { page, letThrough } = await openWithout('papers/tideloom.html');
    const styles = page.locator('.cite summary');
    await styles.click();
    await page.getByText('The citation styles could not be loaded.').waitFor();
    await letThrough();
    await styles.click();
    await styles.click();
    await page.getByText('Birch, A., Fern-Lund, B.').first().waitFor();
  });

  test('a topic, which says so and can be tried again', async () => {
    const { page, letThrough } = await openWithout('topics/loom-control.html');
    await page.getByText('Cite these papers').click();
    await page.getByLabel('Format').selectOption('APA');
    const copy = page.getByRole('button', { name: 'Copy', exact: true });
    await copy.click();
    await page.getByText('The citations could not be loaded.').waitFor();
    await letThrough();
    await copy.click();
    await page.getByText(/\d citations copied/u).waitFor();
  });
});
