import { defineCommand, runMain } from 'citty';
import { contentRoot } from '../../src/content-files/content-folder.ts';
import { reportContentErrors } from '../report-content-errors.ts';
import { writeLargerContent } from './larger-content.ts';

const command = defineCommand({
  meta: {
    name: 'npm run bench:content --',
    description: 'Write a content folder with the papers of this one several times over.',
  },
  args: {
    times: { type: 'string', description: 'How many times, up to 100', required: true },
    to: { type: 'string', description: 'The folder; it must not exist', required: true },
    content: { type: 'string', description: 'The content folder', default: contentRoot() },
  },
  run: ({ args: { times, to, content } }) =>
    reportContentErrors(async () => {
      const papers = await writeLargerContent(content, to, Number(times));
      console.log(`${String(papers)} papers in ${to}`);
    }),
});

await runMain(command);
