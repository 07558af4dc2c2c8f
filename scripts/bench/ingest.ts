import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMain } from 'citty';
import { throwIfAny } from '../../src/content-files/content-error.ts';
import { contentPaths, contentRoot, readPapers } from '../../src/content-files/content-folder.ts';
import type { PaperData } from '../../src/schemas/paper.ts';
import { measureProcess } from './measure-process.ts';
import { writeMadeListings } from './write-made-listings.ts';
import { contentCommand } from '../content-command.ts';

/*
 * What ingest costs as a list grows: made entries in listings of five formats are read into a content
 * folder that has topics and their model and nothing else, then read again. A tenth of them are in an
 * earlier listing already.
 */

const command = contentCommand({
  name: 'npm run bench:ingest --',
  description: 'Measure ingest of lists that grow.',
  args: {
    entries: {
      type: 'string',
      description: 'Sizes, with commas between them',
      default: '5000,10000,20000',
    },
    content: { type: 'string', description: 'The content folder', default: contentRoot() },
  },
  async run({ entries, content }) {
    const { pages, errors } = await readPapers(content);
    throwIfAny(errors);
    const papers = pages.map(({ data }) => data);
    for (const size of entries.split(',').map(Number)) {
      await measure(papers, content, size);
    }
  },
});

async function measure(papers: readonly PaperData[], content: string, size: number): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'shelfmark-ingest-'));
  try {
    const [from, to] = [contentPaths(content), contentPaths(root)];
    await cp(from.topics, to.topics, { recursive: true });
    if (existsSync(from.topicModel)) await cp(from.topicModel, to.topicModel);
    await writeMadeListings(papers, to.listings, size);
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

await runMain(command);
