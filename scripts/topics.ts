import { defineCommand, runMain } from 'citty';
import { throwIfAny } from '../src/content-files/content-error.ts';
import {
  contentPaths,
  contentRoot,
  readPapers,
  readTopics,
} from '../src/content-files/content-folder.ts';
import { writeAtomically } from '../src/content-files/write-atomically.ts';
import { formatTopicModel } from '../src/ingest/classify/format-topic-model.ts';
import { learnFromPages } from '../src/taxonomy/learn-from-pages.ts';
import { reportContentErrors } from './report-content-errors.ts';

const content = {
  type: 'string',
  description: 'The content folder',
  default: contentRoot(),
} as const;

const learn = defineCommand({
  meta: {
    name: 'learn',
    description: 'Learns from the pages how topics are told; ingest assigns by it from then on',
  },
  args: { content },
  async run({ args }) {
    await reportContentErrors(async () => {
      const file = contentPaths(args.content).topicModel;
      const [papers, topics] = await Promise.all([
        readPapers(args.content),
        readTopics(args.content),
      ]);
      throwIfAny([...papers.errors, ...topics.errors]);
      const byId = new Map(topics.pages.map(({ id, data }) => [id, data]));
      const model = learnFromPages(papers.pages, byId, file);
      await writeAtomically(file, formatTopicModel(model));
      console.log(
        `${file}: learned from ${String(model.pages)} pages; a primary topic is assigned ` +
          `without asking from a confidence of ${model.threshold.toFixed(2)}.`,
      );
    });
  },
});

const command = defineCommand({
  meta: { name: 'npm run topics --', description: 'Works on the topics of a list.' },
  subCommands: { learn },
});

await runMain(command);
