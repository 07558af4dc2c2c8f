import { runMain } from 'citty';
import { runEnrich } from '../src/look-up/run-enrich.ts';
import { contentCommand } from './content-command.ts';
import { exitCodeOfSilence, failureNotes, lookUpArgs, lookUpOptions } from './look-up-options.ts';
import { progressLine } from './progress-line.ts';

const command = contentCommand({
  name: 'npm run enrich --',
  description: 'Fill gaps of pages with what arXiv, Crossref and DataCite know.',
  args: {
    papers: {
      type: 'positional',
      required: false,
      description: 'Ids of the pages to fill; all without',
      valueHint: 'ID…',
    },
    ...lookUpArgs,
  },
  async run(given) {
    const progress = progressLine();
    const options = await lookUpOptions(given, (done, total) =>
      progress.show('papers', done, total),
    );
    const { asked, updated, notes, failures } = await runEnrich(given.content, given._, options);
    progress.clear();
    for (const id of updated) console.log(`updated  ${id}`);
    for (const note of notes) console.log(`Note: ${note}`);
    for (const note of failureNotes(failures)) console.error(note);
    console.log(
      `Pages with gaps: ${String(asked)}, of which ${String(updated.length)} were filled.`,
    );
    if (failures.size > 0) process.exitCode = exitCodeOfSilence;
  },
});

await runMain(command);
