import { defineCommand, runMain, type ArgsDef } from 'citty';
import { runEnrich } from '../src/look-up/run-enrich.ts';
import { exitCodeOfSilence, failureNotes, lookUpArgs, lookUpOptions } from './look-up-options.ts';
import { progressLine } from './progress-line.ts';
import { refuseUnknownOptions } from './refuse-unknown-options.ts';
import { reportContentErrors } from './report-content-errors.ts';

const args = {
  papers: {
    type: 'positional',
    required: false,
    description: 'Ids of the pages to fill; all without',
    valueHint: 'ID…',
  },
  ...lookUpArgs,
} as const satisfies ArgsDef;

const command = defineCommand({
  meta: {
    name: 'npm run enrich --',
    description: 'Fill gaps of pages with what arXiv, Crossref and DataCite know.',
  },
  args,
  async run({ args: given }) {
    const progress = progressLine();
    await reportContentErrors(async () => {
      refuseUnknownOptions(given, args);
      const options = await lookUpOptions(given, (done, total) =>
        progress.show('papers', done, total),
      );
      const { asked, updated, notes, failures } = await runEnrich(given.content, given._, options);
      progress.clear();
      for (const id of updated) console.log(`updated  ${id}`);
      for (const note of notes) console.log(`Note: ${note}`);
      for (const note of failureNotes(failures)) console.error(note);
      console.log(
        `${String(asked)} pages have gaps, ${String(updated.length)} of them were filled.`,
      );
      if (failures.size > 0) process.exitCode = exitCodeOfSilence;
    });
  },
});

await runMain(command);
