import { readFile } from 'node:fs/promises';
import { runMain } from 'citty';
import { z } from 'zod';
import { contentRoot, readPapers, readTopics } from '../../src/content-files/content-folder.ts';
import { throwIfAny } from '../../src/content-files/content-error.ts';
import { assignTopics, type JudgedTopics } from '../../src/ingest/classify/assign-topics.ts';
import { classify } from '../../src/ingest/classify/classify.ts';
import { toTopicMatchers } from '../../src/ingest/classify/find-cues.ts';
import { crossValidate, learnTopicModel } from '../../src/ingest/classify/learn-topic-model.ts';
import { topicEvidence } from '../../src/ingest/classify/topic-evidence.ts';
import { topicPredictor } from '../../src/ingest/classify/topic-model.ts';
import { topicAssignmentSchema } from '../../src/schemas/paper.ts';
import { foldTitle } from '../../src/text/fold-title.ts';
import { contentCommand } from '../content-command.ts';

/** Floors, below what was measured when they were set by about one standard error. */
const floors = { f1: 0.73, primary: 0.65, share: 0.38, accuracy: 0.85 };

/** Most that the calibration may be wrong. */
const maxCalibrationError = 0.05;

/** Topics of some papers of the shipped list, primary first, given by people who saw no page. */
const labelsSchema = z.array(
  z.strictObject({
    title: z.string().min(1),
    topics: z.array(topicAssignmentSchema.shape.topic).min(1),
  }),
);

const parts = 6;
const bins = 5;

/** A paper's topics as found and as its page has them, primary first. */
interface Judged {
  readonly found: readonly string[];
  readonly expected: readonly string[];
  readonly confidence: number;
  readonly isAssigned: boolean;
}

const command = contentCommand({
  name: 'npm run bench:topics --',
  description:
    'How well topics are assigned to papers that nobody had in view, by cross-validation over the pages.',
  args: {
    content: { type: 'string', description: 'The content folder', default: contentRoot() },
  },
  run: ({ content }) => measure(content),
});

await runMain(command);

async function measure(root: string): Promise<void> {
  const [papers, topics, labels] = await Promise.all([
    readPapers(root),
    readTopics(root),
    readLabels(),
  ]);
  throwIfAny([...papers.errors, ...topics.errors]);
  const ids = topics.pages.map(({ id }) => id);
  const matchers = toTopicMatchers(new Map(topics.pages.map(({ id, data }) => [id, data])));
  const expected = new Map(
    papers.pages.map(({ id, data }) => [id, data.topics.map(({ topic }) => topic)]),
  );
  const pages = papers.pages.map(({ id, data }) => ({
    id,
    evidence: topicEvidence(data, matchers),
    primary: data.topics[0]?.topic ?? '',
  }));
  const started = performance.now();
  const titles = new Map(papers.pages.map(({ id, data }) => [id, foldTitle(data.title)]));
  const byCues: Judged[] = [];
  const byOthers: Judged[] = [];
  const learned: Judged[] = [];
  const answers = crossValidate(pages, parts, (training) => {
    const model = learnTopicModel(training, ids);
    const predict = topicPredictor(model, ids);
    return ({ evidence }): JudgedTopics & { readonly byCues: readonly string[] } => ({
      ...assignTopics(evidence, predict, model),
      byCues: classify(evidence.cues).map(({ topic }) => topic),
    });
  });
  for (const { page, topics: found, confidence, byCues: cued } of answers) {
    const label = labels.get(titles.get(page.id) ?? '');
    const rest = { expected: expected.get(page.id) ?? [], confidence };
    byCues.push({ found: cued, isAssigned: true, ...rest });
    const judged = {
      found: found.map(({ topic }) => topic),
      isAssigned: found[0]?.confidence === undefined,
      ...rest,
    };
    learned.push(judged);
    if (label) byOthers.push({ ...judged, expected: label });
  }
  const seconds = (performance.now() - started) / 1000;
  const [cued, all] = [qualityOf(byCues), qualityOf(learned)];
  const assigned = learned.filter(({ isAssigned }) => isAssigned);
  const figures = {
    f1: all.f1,
    primary: all.primary,
    share: assigned.length / learned.length,
    accuracy: qualityOf(assigned).primary,
  };
  const error = calibrationError(learned);
  const inThree = answers.filter(({ page, candidates }) =>
    candidates.some(({ topic }) => topic === page.primary),
  ).length;
  console.log(
    `${String(pages.length)} pages, ${String(ids.length)} topics, ${String(parts)}-fold, ${seconds.toFixed(0)} s`,
  );
  console.log(`cues alone  micro-F1 ${cued.f1.toFixed(3)}  primary ${cued.primary.toFixed(3)}`);
  console.log(
    `learned     micro-F1 ${figures.f1.toFixed(3)}  primary ${figures.primary.toFixed(3)}  ` +
      `among the candidates ${(inThree / learned.length).toFixed(3)}`,
  );
  console.log(
    `assigned without asking  share ${figures.share.toFixed(3)}  primary ${figures.accuracy.toFixed(3)}`,
  );
  if (byOthers.length > 0) {
    const sure = byOthers.filter(({ isAssigned }) => isAssigned);
    const [labelled, ofSure] = [qualityOf(byOthers), qualityOf(sure)];
    console.log(
      `by labels of others (${String(byOthers.length)})  micro-F1 ${labelled.f1.toFixed(3)}  ` +
        `primary ${labelled.primary.toFixed(3)}, of ${String(sure.length)} assigned ${ofSure.primary.toFixed(3)}`,
    );
  }
  console.log(`calibration error ${error.toFixed(3)}`);
  for (const { from, to, count, said, right } of reliability(learned)) {
    console.log(
      `  confidence ${from.toFixed(1)} to ${to.toFixed(1)}  ${String(count).padStart(4)} papers  ` +
        `said ${said.toFixed(2)}  right ${right.toFixed(2)}`,
    );
  }
  const tooLow = Object.entries(floors).filter(
    ([name, floor]) => !(figures[name as keyof typeof floors] >= floor),
  );
  for (const [name, floor] of tooLow) {
    const figure = figures[name as keyof typeof floors];
    console.error(`Topics got worse: ${name} is ${figure.toFixed(3)}, its floor ${String(floor)}.`);
  }
  if (error > maxCalibrationError) {
    console.error(
      `Topics got worse: the calibration error is above ${String(maxCalibrationError)}.`,
    );
  }
  if (tooLow.length > 0 || error > maxCalibrationError) process.exitCode = 1;
}

/** By title key. */
async function readLabels(): Promise<Map<string, readonly string[]>> {
  const text = await readFile(new URL('topic-labels.json', import.meta.url), 'utf8');
  const labels = labelsSchema.parse(JSON.parse(text));
  return new Map(labels.map(({ title, topics }) => [foldTitle(title), topics]));
}

/** Micro-F1 over all topics of all papers, and the share of primary topics that are right. */
function qualityOf(papers: readonly Judged[]): { f1: number; primary: number } {
  const total = (count: (paper: Judged) => number) =>
    papers.reduce((sum, paper) => sum + count(paper), 0);
  const right = total(({ found, expected }) => found.filter((t) => expected.includes(t)).length);
  const given = total(({ found, expected }) => found.length + expected.length);
  const primary = total(({ found, expected }) => Number(found[0] === expected[0])) / papers.length;
  return { f1: (2 * right) / given, primary };
}

/** Papers by their confidence, with what was said of them and what is true. */
function reliability(papers: readonly Judged[]) {
  return Array.from({ length: bins }, (_, bin) => {
    const within = papers.filter(
      ({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === bin,
    );
    const said = within.reduce((sum, { confidence }) => sum + confidence, 0) / within.length;
    const { primary } = qualityOf(within);
    return { from: bin / bins, to: (bin + 1) / bins, count: within.length, said, right: primary };
  }).filter(({ count }) => count > 0);
}

/** Expected calibration error: how far what is said is from what is true, averaged over papers. */
function calibrationError(papers: readonly Judged[]): number {
  const off = reliability(papers).map(({ count, said, right }) => count * Math.abs(said - right));
  return off.reduce((sum, each) => sum + each, 0) / papers.length;
}
