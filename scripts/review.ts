import { styleText } from 'node:util';
import { cancel, confirm, intro, isCancel, log, note, outro, select, text } from '@clack/prompts';
import { runMain } from 'citty';
import { ContentError } from '../src/content-files/content-error.ts';
import { contentPaths, contentRoot } from '../src/content-files/content-folder.ts';
import { withContentLock } from '../src/content-files/content-lock.ts';
import { addDecision } from '../src/content-files/edit-curation.ts';
import type { Page } from '../src/content-files/pages/read-pages.ts';
import { readTextIfPresent } from '../src/content-files/read-folder.ts';
import { writeAtomically } from '../src/content-files/write-atomically.ts';
import { placeKey } from '../src/ingest/place-key.ts';
import { runIngest } from '../src/ingest/run-ingest.ts';
import { readWaiting, type Waiting } from '../src/review/read-waiting.ts';
import { sideBySide } from '../src/review/side-by-side.ts';
import type { WaitingDecision } from '../src/review/waiting-decisions.ts';
import { decideTopics } from '../src/taxonomy/undecided-papers.ts';
import { contentCommand } from './content-command.ts';
import { counted } from './counted.ts';

const command = contentCommand({
  name: 'npm run review --',
  description:
    'Walk through what waits for a decision: papers that may be one, entries that differ or cannot ' +
    'be read, unsure topics. Each answer is written at once, so that one can leave and go on later.',
  args: {
    list: { type: 'boolean', description: 'Only list what waits, a line each' },
    content: { type: 'string', description: 'The content folder', default: contentRoot() },
  },
  async run(given) {
    const waiting = await readWaiting(given.content);
    if (given.list) for (const each of waiting.decisions) console.log(summary(each));
    else await review(given.content, waiting);
  },
});

/** What came of one question. */
type Outcome = 'decided' | 'later' | 'stop';

async function review(root: string, { decisions, topics }: Waiting): Promise<void> {
  if (!process.stdin.isTTY) {
    throw new ContentError(
      'asks questions, and there is no terminal to ask in.',
      [{ file: 'npm run review' }],
      'run it in a terminal, or list what waits with `npm run review -- --list`.',
    );
  }
  intro(
    decisions.length === 0
      ? 'Nothing waits for a decision.'
      : `${counted(decisions.length, 'decision')} to make`,
  );
  let decided = 0;
  for (const [index, each] of decisions.entries()) {
    log.step(`${String(index + 1)} of ${String(decisions.length)}`);
    const outcome = await decide(root, each, topics);
    if (outcome === 'stop') break;
    if (outcome === 'decided') decided += 1;
  }
  if (decided === 0) {
    outro('Nothing was changed.');
    return;
  }
  const isWanted = await confirm({ message: 'Carry the decisions out now (npm run ingest)?' });
  if (isCancel(isWanted) || !isWanted) {
    cancel(`${counted(decided, 'decision')} written; npm run ingest carries them out.`);
    return;
  }
  const { counts } = await runIngest({ root });
  outro(`${counted(counts.papers, 'paper')}, ${counted(counts.proposed, 'merge')} still proposed.`);
}

function summary(waiting: WaitingDecision): string {
  switch (waiting.kind) {
    case 'merge': {
      const [one, other] = waiting.papers;
      return `merge?   ${one.id}  ${other.id}  ${waiting.similarity.toFixed(2)}`;
    }
    case 'unlike':
      return `differ   ${waiting.page.id}  ${waiting.entries.map(placeKey).join('  ')}`;
    case 'broken':
      return `unread   ${placeKey(waiting.entry)}  ${waiting.entry.problem}`;
    case 'topic': {
      const { page, confidence } = waiting.paper;
      return `topic?   ${page.id}  ${page.data.topics[0]?.topic ?? ''}  ${confidence.toFixed(2)}`;
    }
  }
}

async function decide(
  root: string,
  waiting: WaitingDecision,
  topics: Waiting['topics'],
): Promise<Outcome> {
  switch (waiting.kind) {
    case 'merge':
      return decideMerge(root, waiting.papers);
    case 'unlike':
      return decideUnlike(root, waiting);
    case 'broken':
      return decideBroken(root, waiting.entry);
    case 'topic':
      return decideTopic(root, waiting.paper, topics);
  }
}

async function decideMerge(root: string, [one, other]: readonly [Page, Page]): Promise<Outcome> {
  showBeside('Are these one paper?', describe(one), describe(other));
  const answer = await choose([
    { value: 'one', label: `One paper: keep ${one.id}` },
    { value: 'other', label: `One paper: keep ${other.id}` },
    { value: 'distinct', label: 'Two papers' },
  ]);
  if (answer === 'later' || answer === 'stop') return answer;
  const [keep, drop] = answer === 'other' ? [other.id, one.id] : [one.id, other.id];
  return answer === 'distinct'
    ? write(root, 'These are two papers', (text, file, reason) =>
        addDecision(text, file, 'distinct', { papers: [one.id, other.id], reason }),
      )
    : write(root, 'This is one paper', (text, file, reason) =>
        addDecision(text, file, 'merge', { keep, drop, reason }),
      );
}

function describe({ data }: Page): string[] {
  const { title, authors, published, venue, identifiers, abstract } = data;
  const facts = [authors.slice(0, 3).join(', '), published, venue, ...Object.values(identifiers)];
  return [title, facts.filter(Boolean).join(' · '), abstract];
}

async function decideUnlike(
  root: string,
  { page, entries }: Extract<WaitingDecision, { kind: 'unlike' }>,
): Promise<Outcome> {
  const [first, ...others] = entries;
  const other = others.find(({ abstract }) => abstract !== '' && abstract !== first?.abstract);
  if (!first || !other) return 'later';
  showBeside(
    `Entries of ${page.id}`,
    [placeKey(first), first.title, first.abstract],
    [placeKey(other), other.title, other.abstract],
  );
  const answer = await choose([{ value: 'split', label: 'The second is another paper' }]);
  if (answer !== 'split') return answer;
  const { listing, line } = other;
  return write(root, 'This is another paper', (text, file, reason) =>
    addDecision(text, file, 'split', { listing, line, reason }),
  );
}

async function decideBroken(
  root: string,
  entry: Extract<WaitingDecision, { kind: 'broken' }>['entry'],
): Promise<Outcome> {
  note(`${placeKey(entry)}: ${entry.problem}\n\n${entry.text}`, 'This entry cannot be read');
  const answer = await choose([{ value: 'skip', label: 'It is no paper: skip it' }]);
  if (answer !== 'skip') return answer;
  const { listing, line } = entry;
  return write(root, 'This is no paper', (text, file, reason) =>
    addDecision(text, file, 'skip', { listing, line, reason }),
  );
}

async function decideTopic(
  root: string,
  { page, candidates }: Extract<WaitingDecision, { kind: 'topic' }>['paper'],
  topics: Waiting['topics'],
): Promise<Outcome> {
  note(describe(page).join('\n\n'), page.id);
  const likely = candidates.map(({ topic, probability }) => ({
    value: topic,
    label: topics.get(topic) ?? topic,
    hint: `${String(Math.round(100 * probability))} %`,
  }));
  const answer = await choose([...likely, { value: 'other topic', label: 'Another topic' }]);
  if (answer === 'later' || answer === 'stop') return answer;
  const topic =
    answer === 'other topic'
      ? await select({
          message: 'Which?',
          options: [...topics].map(([value, label]) => ({ value, label })),
        })
      : answer;
  if (isCancel(topic)) return 'later';
  const rest = page.data.topics.map((each) => each.topic).filter((each) => each !== topic);
  await withContentLock({ root, command: 'npm run review' }, () =>
    writeAtomically(page.file, decideTopics(page, [topic, ...rest].slice(0, 4))),
  );
  return 'decided';
}

function showBeside(title: string, left: readonly string[], right: readonly string[]): void {
  const width = Math.min(process.stdout.columns || 80, 160) - 6;
  const mark = (word: string) => styleText(['bold', 'yellow'], word);
  const lines = left.flatMap((text, index) => [
    ...sideBySide(text, right[index] ?? '', { width, mark }),
    '',
  ]);
  note(lines.join('\n').trimEnd(), title, { format: (line) => line });
}

interface Choice<Answer extends string> {
  readonly value: Answer;
  readonly label: string;
  readonly hint?: string;
}

/** Asks for one of some answers, `later` or `stop`. */
async function choose<Answer extends string>(
  choices: readonly Choice<Answer>[],
): Promise<Answer | 'later' | 'stop'> {
  const answer = await select<string>({
    message: 'What is it?',
    options: [
      ...choices,
      { value: 'later', label: 'Decide later' },
      { value: 'stop', label: 'Stop here' },
    ],
  });
  return isCancel(answer) ? 'stop' : (answer as Answer | 'later' | 'stop');
}

/** Asks for the reason, which stays in `curation.yaml`, and writes the decision. */
async function write(
  root: string,
  suggestion: string,
  decide: (curation: string, file: string, reason: string) => string,
): Promise<Outcome> {
  const reason = await text({
    message: 'Why?',
    initialValue: `${suggestion}: both texts compared`,
    validate: (value) => (value?.trim() ? undefined : 'Every decision needs a reason.'),
  });
  if (isCancel(reason)) return 'later';
  const { curation: file } = contentPaths(root);
  await withContentLock({ root, command: 'npm run review' }, async () => {
    const before = (await readTextIfPresent(file)) ?? '';
    await writeAtomically(file, decide(before, file, reason.trim()));
  });
  return 'decided';
}

await runMain(command);
