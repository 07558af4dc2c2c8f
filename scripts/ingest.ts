import { buffer } from 'node:stream/consumers';
import { runMain } from 'citty';
import { contentRoot } from '../src/content-files/content-folder.ts';
import { describeOwner } from '../src/content-files/content-lock.ts';
import { ContentError, quote } from '../src/content-files/content-error.ts';
import { runIngest } from '../src/ingest/run-ingest.ts';
import { dateSchema } from '../src/schemas/partial-date.ts';
import { contentCommand } from './content-command.ts';
import { progressLine } from './progress-line.ts';
import { reportIngest } from './report-ingest.ts';

const command = contentCommand({
  name: 'npm run ingest --',
  description:
    'Read listings into pages, in any format of content/README.md; without a file, read content/listings again.',
  args: {
    files: {
      type: 'positional',
      required: false,
      description: 'Listings to add: files, folders, patterns; - is standard input',
      valueHint: 'FILE…',
    },
    date: { type: 'string', description: 'Day on which they were collected, such as 2024-05-29' },
    keys: {
      type: 'boolean',
      description: 'Give citation keys also to pages made by hand that name no author',
    },
    'dry-run': { type: 'boolean', description: 'Show what would change, and write nothing' },
    content: { type: 'string', description: 'The content folder', default: contentRoot() },
  },
  async run(given) {
    const progress = progressLine();
    const result = await runIngest({
      root: given.content,
      files: given._,
      date: toDate(given.date),
      readInput: () => buffer(process.stdin),
      onProgress: progress.show,
      dryRun: given['dry-run'] === true,
      keysAsked: given.keys === true,
      onWait: (owner) => {
        console.warn(`Waits for ${describeOwner(owner)}, which writes to the content.`);
      },
    });
    progress.clear();
    reportIngest(result);
  },
});

function toDate(text: string | undefined): string | undefined {
  if (text === undefined || dateSchema.safeParse(text).success) return text;
  throw new ContentError(
    `--date ${quote(text)} is no day.`,
    [{ file: 'command line' }],
    'write it as 2024-05-29.',
  );
}

await runMain(command);
