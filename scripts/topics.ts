import { readFile } from 'node:fs/promises';
import { defineCommand, runMain } from 'citty';
import { ContentError, ContentErrors } from '../src/content-files/content-error.ts';
import { contentRoot } from '../src/content-files/content-folder.ts';
import { withContentLock } from '../src/content-files/content-lock.ts';
import { writeAtomically } from '../src/content-files/write-atomically.ts';
import { parseYaml } from '../src/content-files/yaml-file.ts';
import { formatTopicModel } from '../src/ingest/classify/format-topic-model.ts';
import { topicDraftSchema, type TopicDraft } from '../src/schemas/topic-draft.ts';
import { addTopics } from '../src/taxonomy/add-topics.ts';
import { lacksTopic } from '../src/taxonomy/assign-by-cues.ts';
import { completeChange } from '../src/taxonomy/complete-change.ts';
import { applyChange, type ContentChange } from '../src/taxonomy/content-change.ts';
import { findGaps } from '../src/taxonomy/find-gaps.ts';
import { formatDraft } from '../src/taxonomy/format-draft.ts';
import { learnFromPages } from '../src/taxonomy/learn-from-pages.ts';
import { mergeTopics } from '../src/taxonomy/merge-topics.ts';
import { proposeTopics } from '../src/taxonomy/propose-topics.ts';
import { splitTopic } from '../src/taxonomy/split-topic.ts';
import { suggestTopics, usualTopicCount } from '../src/taxonomy/suggest-topics.ts';
import {
  readTaxonomyContent,
  topicOf,
  type TaxonomyContent,
} from '../src/taxonomy/taxonomy-content.ts';
import { contentCommand } from './content-command.ts';
import { counted } from './counted.ts';

const content = {
  type: 'string',
  description: 'The content folder',
  default: contentRoot(),
} as const;

const dryRun = {
  type: 'boolean',
  description: 'Says what would be written, and writes nothing',
  default: false,
} as const;

const draftFile = {
  type: 'positional',
  required: true,
  description: 'Topics in YAML, as suggest writes them',
  valueHint: 'DRAFT',
} as const;

const suggest = contentCommand({
  name: 'suggest',
  description: 'Proposes topics from the papers, as a draft to edit',
  args: {
    to: {
      type: 'string',
      description: 'Where the draft goes; it is printed without',
      valueHint: 'FILE',
    },
    count: {
      type: 'string',
      description: 'How many; 16 for 100 papers, and for four times as many twice that',
    },
    topic: { type: 'string', description: 'Only from the papers of this topic, to split it' },
    lacking: {
      type: 'boolean',
      description: 'Only from papers without a topic that is decided',
      default: false,
    },
    content,
  },
  async run(args) {
    const list = await readTaxonomyContent(args.content);
    if (args.topic !== undefined) topicOf(list, args.topic);
    const papers = list.papers
      .map(({ data }) => data)
      .filter((data) => !args.lacking || lacksTopic(data))
      .filter(
        ({ topics }) =>
          args.topic === undefined || topics.some(({ topic }) => topic === args.topic),
      );
    const count = toCount(args.count) ?? usualTopicCount(papers.length);
    const taken = new Set(list.topics.flatMap(({ id, data }) => [id, ...data.aliases]));
    const topics = suggestTopics(papers, count, taken);
    const draft = formatDraft(topics, papers, list.taxonomy.families.length > 0);
    if (args.to === undefined) {
      process.stdout.write(draft);
      return;
    }
    await writeAtomically(args.to, draft);
    const covered = topics.reduce((sum, { papers: { length } }) => sum + length, 0);
    console.log(
      `${args.to}: ${counted(topics.length, 'topic')} of ${String(covered)} of ${counted(papers.length, 'paper')}.`,
    );
  },
});

const add = contentCommand({
  name: 'add',
  description: 'Adds the topics of a draft, and gives them to papers without a decided topic',
  args: { draft: draftFile, 'dry-run': dryRun, content },
  async run(args) {
    await change(args, async (list) => addTopics(list, await readDraft(args.draft)));
  },
});

const merge = contentCommand({
  name: 'merge',
  description: 'Makes one topic part of another; its address leads there',
  args: {
    from: { type: 'positional', required: true, description: 'The topic that goes' },
    into: { type: 'positional', required: true, description: 'The topic that stays' },
    'dry-run': dryRun,
    content,
  },
  async run(args) {
    await change(args, (list) => mergeTopics(list, args.from, args.into));
  },
});

const split = contentCommand({
  name: 'split',
  description: 'Divides the papers of a topic among those of a draft',
  args: {
    topic: { type: 'positional', required: true, description: 'The topic to split' },
    draft: draftFile,
    rest: {
      type: 'string',
      description:
        'The new topic that gets the rest and the old address; without, the old one stays',
    },
    'dry-run': dryRun,
    content,
  },
  async run(args) {
    await change(args, async (list) =>
      splitTopic(list, args.topic, await readDraft(args.draft), args.rest),
    );
  },
});

const propose = contentCommand({
  name: 'propose',
  description: 'Says what changed cues would change; --apply changes it, save what was decided',
  args: {
    papers: {
      type: 'positional',
      required: false,
      description: 'Ids of papers to propose topics for, decided or not; all without',
      valueHint: 'ID…',
    },
    apply: { type: 'boolean', description: 'Writes the topics into the pages', default: false },
    content,
  },
  async run(args) {
    await change(
      { content: args.content, 'dry-run': !args.apply },
      (list) => proposeTopics(list, args._).change,
    );
  },
});

const gaps = contentCommand({
  name: 'gaps',
  description: 'Shows what has no good topic, and topics out of proportion',
  args: { content },
  async run(args) {
    const list = await readTaxonomyContent(args.content);
    const { without, undecided, lacking, suggestions, small, large } = findGaps(list);
    console.log(`Without a topic but "other": ${counted(without.length, 'paper')}`);
    for (const { id } of without) console.log(`  ${id}`);
    console.log(`With a topic that waits to be confirmed: ${counted(undecided.length, 'paper')}`);
    for (const { page, candidates } of undecided) {
      const likely = candidates.map(
        ({ topic, probability }) => `${topic} ${probability.toFixed(2)}`,
      );
      console.log(`  ${page.id}  ${likely.join(', ')}`);
    }
    if (suggestions.length > 0) console.log('What they have in common:');
    for (const { label, papers } of suggestions) {
      const ids = papers.map((paper) => lacking[paper]?.id ?? '');
      console.log(`  ${label}: ${ids.join(', ')}`);
    }
    for (const { topic, papers } of large) {
      console.log(
        `${topic} is the primary topic of ${counted(papers, 'paper')}; consider a split.`,
      );
    }
    for (const { topic, papers } of small) {
      console.log(`${topic} has ${counted(papers, 'paper')}; consider a merge.`);
    }
  },
});

const learn = contentCommand({
  name: 'learn',
  description: 'Learns from the pages how topics are told; ingest assigns by it from then on',
  args: { content },
  async run(args) {
    const { papers, topicData, folder } = await readTaxonomyContent(args.content);
    const model = learnFromPages(papers, topicData, folder.topicModel);
    await withContentLock({ root: args.content, command: 'npm run topics' }, () =>
      writeAtomically(folder.topicModel, formatTopicModel(model)),
    );
    console.log(
      `${folder.topicModel}: learned from ${counted(model.pages, 'page')}; a primary topic is assigned ` +
        `without asking from a confidence of ${model.threshold.toFixed(2)}.`,
    );
  },
});

const command = defineCommand({
  meta: { name: 'npm run topics --', description: 'Works on the topics of a list.' },
  subCommands: { suggest, add, merge, split, propose, gaps, learn },
});

await runMain(command);

/** Plans a change of a list, says what it is, and carries it out unless it is only to be shown. */
async function change(
  { content: root, 'dry-run': isDry }: { readonly content: string; readonly 'dry-run': boolean },
  plan: (list: TaxonomyContent) => ContentChange | Promise<ContentChange>,
): Promise<void> {
  const carryOut = async () => {
    const list = await readTaxonomyContent(root);
    const planned = completeChange(list, await plan(list));
    for (const note of planned.notes) console.log(note);
    if (isDry) {
      for (const file of planned.writes.keys()) console.log(`would write ${file}`);
      for (const file of planned.removals) console.log(`would remove ${file}`);
      return;
    }
    if (planned.writes.size + planned.removals.length === 0) {
      console.log('Nothing changes.');
      return;
    }
    await applyChange(planned);
    console.log(
      `${counted(planned.writes.size, 'file')} written, ${String(planned.removals.length)} removed. ` +
        `Now read the diff${list.model === undefined ? '' : ', and run `npm run topics -- learn`'}.`,
    );
  };
  if (isDry) await carryOut();
  else await withContentLock({ root, command: 'npm run topics' }, carryOut);
}

/** @throws {ContentErrors} where the file cannot be read or is no draft */
async function readDraft(file: string): Promise<readonly TopicDraft[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    const hint = 'check the path; `npm run topics -- suggest --to FILE` writes a draft.';
    throw new ContentError('cannot be read.', [{ file }], hint, { cause });
  }
  const parsed = parseYaml(topicDraftSchema, text, { file });
  if (!parsed.ok) throw new ContentErrors(parsed.errors);
  return parsed.value.topics;
}

/** @throws {ContentError} where it is no whole number from 2 */
function toCount(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const count = Number(given);
  if (Number.isInteger(count) && count >= 2) return count;
  throw new ContentError(
    `${JSON.stringify(given)} is no number of topics.`,
    [{ file: '--count' }],
    'give a whole number from 2.',
  );
}
