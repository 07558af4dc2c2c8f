import { text } from 'node:stream/consumers';
import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, test } from 'vitest';
import { useSite, type Reader } from './open-site.ts';

const allowed = { permissions: ['clipboard-read', 'clipboard-write'] };

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
    await reader.page.getByText('APA, IEEE').click();
    await reader.page.getByRole('button', { name: 'Copy the APA reference' }).click();
    await reader.page.getByText('Copied').waitFor();
    expect(await pasted(reader, 'text/plain')).toMatch(
      /^Birch, A\., Fern-Lund, B\..* \(2030\)\. TideLoom/u,
    );
    expect(await pasted(reader, 'text/html')).toContain('<i>LoomConf 2030</i>');
  });

  test('the papers of a topic, numbered as the style wants', async () => {
    const reader = await newReader(allowed);
    await reader.open('topics/loom-control.html');
    const total = await reader.page.locator('.paper-row').count();
    await reader.page.getByText('Cite these papers').click();
    await reader.page.getByLabel('Format').selectOption('IEEE');
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
    await page.getByText(/^\d+ papers$/u).waitFor();
    const total = Number.parseInt((await page.getByText(/^\d+ papers$/u).textContent()) ?? '', 10);
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
    await reader.page.locator('summary', { hasText: 'BibTeX' }).click();
    await reader.page.getByText('@inproceedings{birch2030tideloom,').waitFor();
    expect(await reader.page.getByRole('link', { name: 'BibTeX file' }).getAttribute('href')).toBe(
      './tideloom.bib',
    );
  });
});
