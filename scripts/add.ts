import { runMain } from 'citty';
import { runAdd } from '../src/look-up/run-add.ts';
import { contentCommand } from './content-command.ts';
import { exitCodeOfSilence, failureNotes, lookUpArgs, lookUpOptions } from './look-up-options.ts';
import { progressLine } from './progress-line.ts';
import { reportIngest } from './report-ingest.ts';

const command = contentCommand({
  name: 'npm run add --',
  description: 'Add papers by identifier or address, with what arXiv, Crossref and DataCite know.',
  args: {
    papers: {
      type: 'positional',
      required: true,
      description: 'arXiv ids, DOIs, or addresses of either',
      valueHint: 'PAPER…',
    },
    ...lookUpArgs,
  },
  async run(given) {
    const progress = progressLine();
    const options = await lookUpOptions(given, (done, total) =>
      progress.show('papers', done, total),
    );
    const today = new Date().toISOString().slice(0, 10);
    const { ingested, notes, failures } = await runAdd(given.content, given._, today, options);
    progress.clear();
    for (const note of notes) console.log(note);
    for (const note of failureNotes(failures)) console.error(note);
    if (ingested) reportIngest(ingested);
    if (failures.size === 0) return;
    console.error('What is not known yet can be filled in later: npm run enrich');
    process.exitCode = exitCodeOfSilence;
  },
});

await runMain(command);
