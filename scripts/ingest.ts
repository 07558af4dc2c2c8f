import { defineCommand, runMain } from 'citty';
import { contentRoot } from '../src/content-files/content-folder.ts';
import { runIngest } from '../src/ingest/run-ingest.ts';
import { reportContentErrors } from './report-content-errors.ts';
import { progressLine } from './progress-line.ts';

const command = defineCommand({
  meta: {
    name: 'npm run ingest --',
    description: 'Read listings into pages; without a file, read content/listings again.',
  },
  args: {
    files: {
      type: 'positional',
      required: false,
      description: 'Listings to add',
      valueHint: 'FILE…',
    },
    content: { type: 'string', description: 'The content folder', default: contentRoot() },
  },
  async run({ args }) {
    const progress = progressLine();
    await reportContentErrors(async () => {
      const { counts, warnings } = await runIngest({
        root: args.content,
        files: args._,
        onProgress: progress.show,
      });
      progress.clear();
      for (const warning of warnings) console.warn(`Note: ${warning}`);
      console.log(
        `${String(counts.entries)} entries, ${String(counts.papers)} papers ` +
          `(${String(counts.created)} new, ${String(counts.updated)} updated), ` +
          `${String(counts.merged)} entries merged into ${String(counts.repeated)} papers, ` +
          `${String(counts.proposed)} merges proposed, ${String(counts.skipped)} entries skipped, ` +
          `${String(counts.withoutIdentifier)} papers without identifier, ` +
          `${String(counts.undecided)} whose topic is to be confirmed.`,
      );
    });
  },
});

await runMain(command);
