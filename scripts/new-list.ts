import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { cancel, confirm, intro, isCancel, log, note, outro, select, text } from '@clack/prompts';
import { runMain } from 'citty';
import { ContentError, ContentErrors, throwIfAny } from '../src/content-files/content-error.ts';
import { contentPaths, contentRoot } from '../src/content-files/content-folder.ts';
import { withContentLock } from '../src/content-files/content-lock.ts';
import { readContent, type Content } from '../src/content-files/read-content.ts';
import { readTextIfPresent } from '../src/content-files/read-folder.ts';
import { newListFiles, type TakenOver } from '../src/new-list/new-list-files.ts';
import { folderOfBefore, replaceContent } from '../src/new-list/replace-content.ts';
import { siteSchema, type Site } from '../src/schemas/site.ts';
import { contentCommand } from './content-command.ts';
import { counted } from './counted.ts';

type TopicChoice = 'none' | 'keep';

interface Answers {
  readonly site: Partial<Site> & Pick<Site, 'name' | 'description'>;
  readonly topics: TopicChoice;
}

const command = contentCommand({
  name: 'npm run new-list --',
  description:
    'Begin a list of your own: asks for its name and puts an empty content in place of this one, ' +
    'which is kept. With --name and --description nothing is asked.',
  args: {
    name: { type: 'string', description: 'Name of the list' },
    description: { type: 'string', description: 'What it is, in a sentence or two' },
    url: { type: 'string', description: 'Address at which it will be published, if known' },
    curator: { type: 'string', description: 'Who answers for the selection' },
    licence: { type: 'string', description: 'Licence of your own texts, such as CC BY 4.0' },
    topics: {
      type: 'string',
      description: 'Topics of the new list: `none`, or `keep` those that are there',
      default: 'none',
    },
    content: { type: 'string', description: 'The content folder', default: contentRoot() },
  },
  async run(args) {
    const content = await readContent(args.content);
    const { name, description, url, curator, licence } = args;
    const isAsked = [name, description, url, curator, licence].every((each) => each === undefined);
    const answers = isAsked ? await ask(content) : given(args);
    if (!answers) {
      cancel('Nothing was changed.');
      return;
    }
    await withContentLock({ root: args.content, command: 'npm run new-list' }, async () =>
      replaceContent(
        args.content,
        newListFiles(answers.site, await taken(content, answers.topics)),
      ),
    );
    tellNext(args.content);
  },
});

/** Answers from the command line. */
function given(args: Readonly<Record<string, unknown>>): Answers {
  const { name, description, url, curator, licence, topics } = args;
  const site = withoutEmpty({ name, description, curator, url, licence });
  const parsed = siteSchema.safeParse(site);
  const errors = (parsed.error?.issues ?? []).map(
    ({ path, message }) =>
      new ContentError(
        `is not valid: ${message}.`,
        [{ file: `--${path.join('.')}` }],
        '`npm run new-list -- --help` describes the options.',
      ),
  );
  if (topics !== 'none' && topics !== 'keep') {
    errors.push(
      new ContentError(
        `cannot be "${String(topics)}".`,
        [{ file: '--topics' }],
        'write none or keep.',
      ),
    );
  }
  throwIfAny(errors);
  return { site: site as Answers['site'], topics: topics as TopicChoice };
}

/** Asks in the terminal; `undefined` when the curator leaves. */
async function ask(content: Content): Promise<Answers | undefined> {
  if (!process.stdin.isTTY) {
    throw new ContentErrors([
      new ContentError(
        'are missing, and there is no terminal to ask in.',
        [{ file: '--name and --description' }],
        'give both, for instance `npm run new-list -- --name "Sea papers" --description "On the sea."`',
      ),
    ]);
  }
  intro('A new reading list');
  const field = (key: keyof Site) => (value: string | undefined) =>
    siteSchema.shape[key].safeParse(value === '' ? undefined : value).error?.issues[0]?.message;
  const texts: Record<string, string> = {};
  const questions: readonly (readonly [keyof Site, string, string?])[] = [
    ['name', 'What is the list called?', 'Papers on tides'],
    ['description', 'What is it, in a sentence?', 'A reading list on tides for our seminar.'],
    ['curator', 'Who answers for the selection? (Enter: not said)'],
    ['url', 'At which address will it be published? (Enter: not known yet)', 'https://…'],
    ['licence', 'Under which licence are your own texts? (Enter: not said)', 'CC BY 4.0'],
  ];
  for (const [key, message, placeholder = ''] of questions) {
    const answer = await text({ message, placeholder, validate: field(key) });
    if (isCancel(answer)) return undefined;
    if (answer) texts[key] = answer;
  }
  const topics = await askTopics(content);
  if (topics === undefined) return undefined;
  note(await whatGoes(content, topics), 'What happens');
  const isSure = await confirm({ message: 'Go on?' });
  if (isCancel(isSure) || !isSure) return undefined;
  return { site: texts as unknown as Answers['site'], topics };
}

async function askTopics({ topics }: Content): Promise<TopicChoice | undefined> {
  if (topics.length === 0) return 'none';
  const labels = topics.slice(0, 4).map(({ data }) => data.label);
  const choice = await select<TopicChoice>({
    message: 'Which topics does it begin with?',
    options: [
      { value: 'none', label: 'None', hint: '`npm run topics -- suggest` proposes some later' },
      {
        value: 'keep',
        label: `The ${String(topics.length)} that are there`,
        hint: `${labels.join(', ')}, …`,
      },
    ],
  });
  return isCancel(choice) ? undefined : choice;
}

async function whatGoes(content: Content, topics: TopicChoice): Promise<string> {
  const { root, papers, paths } = content;
  const listings = await readdir(contentPaths(root).listings).catch(() => []);
  const kept =
    topics === 'keep' ? 'Topics with their cues, families and synonyms stay.' : 'No topic stays.';
  return [
    `${root} becomes ${folderOfBefore(root)}, with its ${counted(papers.length, 'paper')},`,
    `${counted(paths.length, 'reading path')} and ${counted(listings.length, 'listing')}. Nothing is deleted.`,
    `A new ${root} is written. ${kept}`,
  ].join('\n');
}

async function taken({ root, topics, taxonomy }: Content, choice: TopicChoice): Promise<TakenOver> {
  const paths = contentPaths(root);
  const fitTopics = choice === 'keep' ? [paths.synonyms, paths.topicModel] : [];
  const files = new Map<string, string>();
  for (const file of [join(root, 'README.md'), ...fitTopics]) {
    const text = await readTextIfPresent(file);
    if (text !== undefined) files.set(basename(file), text);
  }
  const isKept = choice === 'keep' && taxonomy.ok;
  return {
    files,
    topics: choice === 'keep' ? topics : [],
    taxonomy: isKept ? taxonomy.value : { families: [] },
  };
}

function tellNext(root: string): void {
  const next = [
    [`npm run ingest -- ${join(root, 'example-listing.txt')}`, 'three invented papers, to try'],
    ['npm run build && npm run preview', 'the site'],
    ['npm run ingest -- FILE…', 'your own papers'],
  ] as const;
  const width = Math.max(...next.map(([line]) => line.length));
  log.success(`The new list is in ${root}; the old one is in ${folderOfBefore(root)}.`);
  log.step('Next:\n' + next.map(([line, what]) => `  ${line.padEnd(width)}   ${what}`).join('\n'));
  outro(`To go back, delete ${root} and rename ${folderOfBefore(root)} to ${root}.`);
}

function withoutEmpty(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  );
}

await runMain(command);
