import { runMain } from 'citty';
import { checkCorpus } from '../src/check/check-corpus.ts';
import { throwIfAny } from '../src/content-files/content-error.ts';
import { contentRoot } from '../src/content-files/content-folder.ts';
import { ignoredFiles } from '../src/content-files/ignored-files.ts';
import { contentCommand } from './content-command.ts';
import { counted } from './counted.ts';

const command = contentCommand({
  name: 'npm run check --',
  description: 'Find every problem of the content.',
  args: {
    content: { type: 'string', description: 'The content folder', default: contentRoot() },
  },
  async run({ content }) {
    const { errors, papers, topics, paths } = await checkCorpus(content);
    for (const note of await ignoredFiles(content)) console.warn(`Note: ${note}`);
    throwIfAny(errors);
    console.log(
      `${counted(papers, 'paper')}, ${counted(topics, 'topic')} and ${counted(paths, 'path')} are in order.`,
    );
  },
});

await runMain(command);
