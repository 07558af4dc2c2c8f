import { contentRoot, readPapers } from '../../src/content-files/content-folder.ts';
import { throwIfAny } from '../../src/content-files/content-error.ts';
import {
  noBounds,
  relatedPapers,
  type RelatedPaper,
} from '../../src/reading-list/related-papers.ts';
import { paperTerms, type PaperTerms } from '../../src/reading-list/related/paper-terms.ts';
import type { Paper } from '../../src/schemas/paper.ts';
import { parseText } from '../../src/text/parse-text.ts';
import { toPlainText } from '../../src/text/to-plain-text.ts';
import { reportContentErrors } from '../report-content-errors.ts';
import { repeatPapers } from './larger-content.ts';

/*
 * How good related papers are, and what they cost.
 *
 * Quality is the mean Jaccard index of the topics of a paper and of the first five related to it.
 * Topics are given by the curator; related papers see titles and abstracts alone. The same is done
 * for plain TF-IDF cosine, which is what is to be beaten, always with five papers each. The constants
 * of related papers were chosen on the shipped list, so another list is the better judge.
 *
 * Loss is what the bounds of the search miss of the first five that a search without bounds finds.
 *
 * Cost is processor time and memory on the list several times over, each copy with some sentences
 * of other papers, with the time that finding words in the texts takes.
 */

/** Related papers have at least this many times as much of their topics in common as by TF-IDF. */
const minGain = 1.15;

/** The bounds miss at most this share of the first five, on the list and on ten times as much. */
const maxLoss = 0.02;

const first = 5;
const timesOver = [1, 10, 20, 40];

interface Judged {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly topics: readonly string[];
}

await reportContentErrors(async () => {
  const { pages, errors } = await readPapers(contentRoot());
  throwIfAny(errors);
  judgeQuality(pages.map(toJudged));
  for (const times of timesOver) {
    const papers = repeatPapers(pages, times).map(toJudged);
    if (times <= 10) measureLoss(papers);
    measureCost(papers);
  }
});

function toJudged({ id, data }: Paper): Judged {
  return {
    id,
    title: toPlainText(parseText(data.title)),
    abstract: toPlainText(parseText(data.abstract)),
    topics: data.topics.map(({ topic }) => topic),
  };
}

function withTerms(papers: readonly Judged[]): { id: string; terms: PaperTerms }[] {
  return papers.map(({ id, title, abstract }) => ({ id, terms: paperTerms(title, abstract) }));
}

function judgeQuality(papers: readonly Judged[]): void {
  const terms = withTerms(papers);
  const plain = Math.max(
    report(
      'TF-IDF cosine',
      papers,
      plainCosine(papers, (count) => count),
    ),
    report(
      'TF-IDF, sublinear',
      papers,
      plainCosine(papers, (count) => 1 + Math.log(count)),
    ),
  );
  const five = relatedPapers(terms, { maxRelated: first, minSimilarity: 0 });
  const own = report('related, always five', papers, idsOf(five));
  const shown = relatedPapers(terms, { maxRelated: first });
  report('related, as shown', papers, idsOf(shown));
  const lists = [...shown.values()];
  const reasons = lists.flat().flatMap(({ sharedTerms }) => sharedTerms);
  const phrases = reasons.filter((reason) => /[ -]/u.test(reason)).length;
  console.log(
    `${(lists.flat().length / papers.length).toFixed(2)} shown a paper, none for ` +
      `${String(lists.filter(({ length }) => length === 0).length)} papers; ` +
      `${(reasons.length / lists.flat().length).toFixed(2)} reasons each, ` +
      `${String(new Set(reasons).size)} different, ${percent(phrases / reasons.length)} of them phrases`,
  );
  const gain = own / plain;
  console.log(`gain on the better of plain TF-IDF: ${percent(gain - 1)}`);
  failUnless(gain >= minGain, `a gain of ${percent(minGain - 1)} is recorded`);
}

/** Prints the mean over all papers that are shown beside another. @returns it */
function report(
  name: string,
  papers: readonly Judged[],
  related: ReadonlyMap<string, readonly string[]>,
): number {
  const topics = new Map(papers.map((paper) => [paper.id, paper.topics]));
  const values = papers.flatMap(({ id }) =>
    (related.get(id) ?? []).map((other) => jaccard(topics.get(id) ?? [], topics.get(other) ?? [])),
  );
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  console.log(`${name.padEnd(22)}topics in common ${mean.toFixed(3)}`);
  return mean;
}

function jaccard(a: readonly string[], b: readonly string[]): number {
  const common = a.filter((topic) => b.includes(topic)).length;
  return common / (a.length + b.length - common);
}

function idsOf(related: ReadonlyMap<string, readonly RelatedPaper[]>): Map<string, string[]> {
  return new Map([...related].map(([id, list]) => [id, list.map((paper) => paper.id)]));
}

/**
 * For each paper the five of the highest cosine over all words of title and abstract, each weighted
 * by its frequency in the paper times the logarithm of papers per paper that has it.
 */
function plainCosine(
  papers: readonly Judged[],
  frequency: (count: number) => number,
): Map<string, string[]> {
  const counts = papers.map(({ title, abstract }) => {
    const words = `${title}\n${abstract}`.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
    return new Map(
      [...Map.groupBy(words, (word) => word)].map(([word, { length }]) => [word, length]),
    );
  });
  const documents = new Map<string, number>();
  for (const word of counts.flatMap((count) => [...count.keys()])) {
    documents.set(word, (documents.get(word) ?? 0) + 1);
  }
  const vectors = counts.map((count) => {
    const weights = [...count].map(([word, uses]): [string, number] => [
      word,
      frequency(uses) * Math.log(papers.length / (documents.get(word) ?? 1)),
    ]);
    const length = Math.hypot(...weights.map(([, weight]) => weight));
    return new Map(weights.map(([word, weight]) => [word, weight / length]));
  });
  return new Map(
    papers.map(({ id }, index) => {
      const nearest = papers
        .map((other, at) => ({ id: other.id, similarity: dot(vectors[index], vectors[at]) }))
        .filter((other) => other.id !== id)
        .sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1));
      return [id, nearest.slice(0, first).map((other) => other.id)];
    }),
  );
}

function dot(
  a: ReadonlyMap<string, number> = new Map(),
  b: ReadonlyMap<string, number> = new Map(),
): number {
  let sum = 0;
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
  return sum;
}

function measureLoss(papers: readonly Judged[]): void {
  const terms = withTerms(papers);
  const bounded = idsOf(relatedPapers(terms, { maxRelated: first }));
  const exact = idsOf(relatedPapers(terms, { maxRelated: first, bounds: noBounds }));
  const ids = [...exact].flatMap(([id, others]) => others.map((other) => ({ id, other })));
  const missed = ids.filter(({ id, other }) => bounded.get(id)?.includes(other) !== true).length;
  console.log(
    `${label(papers)}the bounds miss ${percent(missed / ids.length)} of the first ${String(first)}`,
  );
  failUnless(missed / ids.length <= maxLoss, `at most ${percent(maxLoss)} is recorded`);
}

function measureCost(papers: readonly Judged[]): void {
  const before = process.resourceUsage().maxRSS;
  const [start, middle] = [process.cpuUsage(), { ms: 0 }];
  const terms = withTerms(papers);
  middle.ms = msSince(start);
  relatedPapers(terms);
  const ms = msSince(start);
  const kB = Math.max(0, process.resourceUsage().maxRSS - before);
  console.log(
    `${label(papers)}${(ms / papers.length).toFixed(3)} ms a paper, ` +
      `${(middle.ms / papers.length).toFixed(3)} of it for finding words; ` +
      `${(ms / 1000).toFixed(2)} s in all, ${(kB / 1024).toFixed(0)} MB more at the peak`,
  );
}

function label(papers: readonly unknown[]): string {
  return `${String(papers.length).padStart(6)} papers  `;
}

function msSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function failUnless(isGood: boolean, floor: string): void {
  if (isGood) return;
  console.error(`Related papers got worse: ${floor}.`);
  process.exitCode = 1;
}
