import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMain } from 'citty';
import { throwIfAny } from '../../src/content-files/content-error.ts';
import { contentPaths, contentRoot, readPapers } from '../../src/content-files/content-folder.ts';
import type { PaperData } from '../../src/schemas/paper.ts';
import { madeEntries, type MadeEntry } from './made-listings.ts';
import { measureProcess } from './measure-process.ts';
import { contentCommand } from '../content-command.ts';

/*
 * What ingest costs as a list grows: made entries, half of them in text dumps and half in tables, are
 * read into a content folder that has topics and nothing else, then read again. A tenth of them are
 * in an earlier listing already.
 */

const entriesPerListing = 1000;

const command = contentCommand({
  name: 'npm run bench:ingest --',
  description: 'Measure ingest of lists that grow.',
  args: {
    entries: {
      type: 'string',
      description: 'Sizes, with commas between them',
      default: '2500,5000,10000',
    },
    content: { type: 'string', description: 'The content folder', default: contentRoot() },
  },
  async run({ entries, content }) {
    const { pages, errors } = await readPapers(content);
    throwIfAny(errors);
    const papers = pages.map(({ data }) => data);
    for (const size of entries.split(',').map(Number)) {
      await measure(papers, contentPaths(content).topics, size);
    }
  },
});

async function measure(papers: readonly PaperData[], topics: string, size: number): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'shelfmark-ingest-'));
  try {
    await cp(topics, join(root, 'topics'), { recursive: true });
    await writeListings(papers, contentPaths(root).listings, size);
    for (const run of ['first', 'again']) {
      const {
        processorSeconds,
        seconds,
        peakBytes = 0,
      } = await measureProcess(`"${process.execPath}" scripts/ingest.ts --content "${root}"`);
      console.log(
        `${String(size).padStart(7)} entries, ${run}  ` +
          `${processorSeconds.toFixed(1)} processor seconds, ${seconds.toFixed(1)} s, ` +
          `${((1000 * processorSeconds) / size).toFixed(2)} ms an entry; ` +
          `${(peakBytes / 2 ** 20).toFixed(0)} MB, ${(peakBytes / 1024 / size).toFixed(1)} kB an entry`,
      );
    }
  } finally {
    await rm(root, { recursive: true });
  }
}

async function writeListings(
  papers: readonly PaperData[],
  folder: string,
  size: number,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  let [listing, number]: [MadeEntry[], number] = [[], 0];
  const write = async () => {
    const [ending, text] = number % 2 === 0 ? ['txt', toDump(listing)] : ['csv', toTable(listing)];
    await writeFile(join(folder, `${String(number).padStart(4, '0')}.${ending}`), text);
    [listing, number] = [[], number + 1];
  };
  for (const entry of madeEntries(papers, size)) {
    listing.push(entry);
    if (listing.length === entriesPerListing) await write();
  }
  if (listing.length > 0) await write();
}

function toDump(entries: readonly MadeEntry[]): string {
  return `Mar 14, 2025\n\n${entries.map(({ title, abstract }) => `${title}\n\n${abstract}\n`).join('\n')}`;
}

function toTable(entries: readonly MadeEntry[]): string {
  const rows = entries.map(({ title, abstract, doi }) => `"${title}","${abstract}","${doi}"`);
  return `${['title,abstract,doi', ...rows].join('\n')}\n`;
}

await runMain(command);
