import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PaperData } from '../../src/schemas/paper.ts';
import { madeEntries, type MadeEntry } from './made-listings.ts';

const entriesPerListing = 1000;

/** How each format writes entries; their words need no escapes in any of them. */
const writers: readonly { ending: string; write: (entries: readonly MadeEntry[]) => string }[] = [
  {
    ending: 'txt',
    write: (entries) =>
      `Mar 14, 2025\n\n${entries.map(({ title, abstract }) => `${title}\n\n${abstract}\n`).join('\n')}`,
  },
  {
    ending: 'csv',
    write: (entries) => {
      const rows = entries.map(({ title, abstract, doi }) => `"${title}","${abstract}","${doi}"`);
      return `${['title,abstract,doi', ...rows].join('\n')}\n`;
    },
  },
  {
    ending: 'bib',
    write: (entries) =>
      entries
        .map(
          ({ title, abstract, doi }, at) =>
            `@article{key${String(at)},\n  title = {{${title}}},\n  abstract = {${abstract}},\n  doi = {${doi}}\n}\n`,
        )
        .join('\n'),
  },
  {
    ending: 'ris',
    write: (entries) =>
      entries
        .map(
          ({ title, abstract, doi }) =>
            `TY  - JOUR\nTI  - ${title}\nAB  - ${abstract}\nDO  - ${doi}\nER  - \n`,
        )
        .join('\n'),
  },
  {
    ending: 'jsonl',
    write: (entries) => entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''),
  },
];

/** Writes made entries into a folder, a thousand a listing, in text dumps, tables, BibTeX, RIS and JSON Lines in turn. */
export async function writeMadeListings(
  papers: readonly PaperData[],
  folder: string,
  count: number,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  let [listing, number]: [MadeEntry[], number] = [[], 0];
  const flush = async () => {
    const writer = writers[number % writers.length];
    if (writer === undefined || listing.length === 0) return;
    const name = `${String(number).padStart(4, '0')}.${writer.ending}`;
    await writeFile(join(folder, name), writer.write(listing));
    [listing, number] = [[], number + 1];
  };
  for (const entry of madeEntries(papers, count)) {
    listing.push(entry);
    if (listing.length === entriesPerListing) await flush();
  }
  await flush();
}
