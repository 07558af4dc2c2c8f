import { runMain } from 'citty';
import { contentRoot } from '../../src/content-files/content-folder.ts';
import { writeLargerContent } from './larger-content.ts';
import { contentCommand } from '../content-command.ts';

const command = contentCommand({
  name: 'npm run bench:content --',
  description: 'Write a content folder with the papers of this one several times over.',
  args: {
    times: { type: 'string', description: 'How many times, up to 100', required: true },
    to: { type: 'string', description: 'The folder; it must not exist', required: true },
    content: { type: 'string', description: 'The content folder', default: contentRoot() },
  },
  async run({ times, to, content }) {
    const papers = await writeLargerContent(content, to, Number(times));
    console.log(`${String(papers)} papers in ${to}`);
  },
});

await runMain(command);
