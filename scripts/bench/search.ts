import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { runMain } from 'citty';
import MiniSearch from 'minisearch';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { contentRoot, readSynonyms } from '../../src/content-files/content-folder.ts';
import { readReadingList } from '../../src/content-files/read-reading-list.ts';
import type { Synonyms } from '../../src/schemas/synonyms.ts';
import { allSearchFiles } from '../../src/search-index/all-search-files.ts';
import { noteText } from '../../src/search-index/note-text.ts';
import { searchDocument, type SearchDocument } from '../../src/search-index/search-document.ts';
import { searchPlaces, type SearchPlace } from '../../src/search-index/search-places.ts';
import type { SearchFile } from '../../src/search-index/search-files.ts';
import { openInNode } from '../../src/search-index/testing/open-in-node.ts';
import { foldTitle } from '../../src/text/fold-title.ts';
import { contentCommand } from '../content-command.ts';
import { launchBrowser } from '../launch-browser.ts';
import { serveFolder } from '../serve-folder.ts';
import { writeLargerContent } from './larger-content.ts';

const queriesSchema = z.array(z.object({ query: z.string(), title: z.string(), kind: z.string() }));
type Query = z.infer<typeof queriesSchema>[number];

/** Papers looked at of each answer. */
const depth = 10;

/** Queries asked of a search that has read nothing yet, to measure what the first one reads. */
const firstQueries = 12;

/**
 * What the search must reach, by kind of query; it does on the shipped list with the shipped queries.
 * Two kinds are in quite other words than the papers: "paraphrase", and "reworded", which was written
 * later, by the gists.
 */
const floors: Readonly<Record<string, Quality>> = {
  idea: { recall: 0.98, meanReciprocalRank: 0.97 },
  title: { recall: 0.99, meanReciprocalRank: 0.98 },
  typo: { recall: 0.98, meanReciprocalRank: 0.96 },
  paraphrase: { recall: 0.87, meanReciprocalRank: 0.75 },
  reworded: { recall: 0.7, meanReciprocalRank: 0.58 },
  identifier: { recall: 1, meanReciprocalRank: 1 },
  person: { recall: 0.99, meanReciprocalRank: 0.98 },
  venue: { recall: 1, meanReciprocalRank: 1 },
  'no paper': { recall: 1, meanReciprocalRank: 1 },
};

/** The same without `synonyms.yaml`, as in a list that nobody tuned. */
const floorsWithoutSynonyms: typeof floors = {
  paraphrase: { recall: 0.8, meanReciprocalRank: 0.7 },
  reworded: { recall: 0.63, meanReciprocalRank: 0.43 },
};

/** Kilobytes that a first query reads at most, and 19 of 20 later ones. */
const mostKilobytes = { first: 260, later: 12 } as const;

interface Answer {
  readonly ids: readonly string[];
  readonly ms: number;
  /** Bytes and number of the files read for it. */
  readonly bytes: number;
  readonly requests: number;
}

const command = contentCommand({
  name: 'npm run bench:search --',
  description:
    'Search quality, files read and time, beside Pagefind alone and MiniSearch; fails below its floors.',
  args: {
    file: {
      type: 'positional',
      required: false,
      description: 'Queries: a JSON array of { query, title, kind }',
      default: fileURLToPath(new URL('search-queries.json', import.meta.url)),
    },
    content: { type: 'string', description: 'The content folder', default: contentRoot() },
    times: {
      type: 'string',
      description: 'Asks a list with the papers this many times over; without floors',
    },
    shards: { type: 'string', description: 'Indexes in so many shards' },
    dist: { type: 'string', description: 'Asks this built site, in a browser, as well' },
    misses: { type: 'boolean', description: 'List the queries that missed', default: false },
  },
  async run(args) {
    const folder = await mkdtemp(join(tmpdir(), 'shelfmark-bench-'));
    try {
      const queries = queriesSchema.parse(JSON.parse(await readFile(args.file, 'utf8')));
      const content = args.times === undefined ? args.content : join(folder, 'content');
      if (args.times !== undefined) {
        await writeLargerContent(args.content, content, Number(args.times));
      }
      const list = await readList(content);
      const synonyms = await readSynonyms(content);
      const makeFiles = (known: Synonyms) =>
        allSearchFiles(list.documents, {
          ...{ synonyms: known, places: list.places, language: 'en' },
          ...(args.shards === undefined ? {} : { shards: Number(args.shards) }),
        });
      const files = await makeFiles(synonyms.ok ? synonyms.value : []);
      const failures = await bench(queries, list, files, args.misses);
      failures.push(...(await benchNames(list, files)));
      const inOtherWords = queries.filter(({ kind }) => kind in floorsWithoutSynonyms);
      if (inOtherWords.length > 0) {
        const ask = await openShelfmark(await makeFiles([]));
        const unaided = report('untuned', await askAll(inOtherWords, ask), list.wanted);
        failures.push(...below(unaided, floorsWithoutSynonyms, 'without synonyms, '));
      }
      if (args.dist !== undefined) await benchInBrowser(queries, list, args.dist);
      if (args.times !== undefined || failures.length === 0) return;
      for (const failure of failures) console.error(`The search is below its floor: ${failure}.`);
      process.exitCode = 1;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
});

/** The papers of a content folder, and their ids by title. */
interface BenchedList {
  readonly documents: readonly SearchDocument[];
  readonly places: readonly SearchPlace[];
  readonly wanted: (query: Query) => string;
}

async function readList(content: string): Promise<BenchedList> {
  const list = await readReadingList(content);
  const { papers } = list;
  const idByTitle = new Map(papers.map(({ id, data }) => [foldTitle(data.title), id]));
  return {
    documents: papers.map((paper) => searchDocument(paper, noteText(paper.body))),
    places: searchPlaces(list),
    wanted: ({ title }) => {
      const id = idByTitle.get(foldTitle(title));
      if (id === undefined) throw new Error(`no paper has the title ${title}`);
      return id;
    },
  };
}

/** Asks the script that browsers run, and others beside it. */
async function bench(
  queries: readonly Query[],
  { documents, wanted }: BenchedList,
  files: readonly SearchFile[],
  showMisses: boolean,
): Promise<string[]> {
  const first: Answer[] = [];
  for (const { query } of spread(queries)) first.push(await (await openShelfmark(files))(query));
  const search = await openShelfmark(files);
  await search('warm up');
  const later = await askAll(queries, search);
  const qualities = report('Shelfmark', later, wanted);
  const cost = reportCost(`papers ${String(documents.length)}`, first, [...later.values()]);
  report('Pagefind', await askAll(queries, await openPagefind(files)), wanted);
  report('MiniSearch', await askAll(queries, miniSearch(documents)), wanted);
  if (showMisses) {
    for (const [query, { ids }] of later) {
      if (!ids.includes(wanted(query))) console.log(`missed     ${query.kind}: ${query.query}`);
    }
  }
  return [...below(qualities, floors), ...cost];
}

/** Names that no paper of the list has, some of them near to words that it has. */
const noPaperHas = ['KIVI', 'kivi', 'C++', 'arXiv:2401.99999', '10.1000/none', 'venue:"Cart Fair"'];

/**
 * Asks for papers by what they are called: identifiers as they are pasted, citation keys, every person
 * of several papers and every venue, all of whose papers are wanted, and names that no paper has.
 */
async function benchNames(
  { documents }: BenchedList,
  files: readonly SearchFile[],
): Promise<string[]> {
  const ask = await openShelfmark(files);
  const kinds = {
    identifier: documents.map((document, index) => ({
      query: pasted(document, index),
      ids: [document.id],
    })),
    person: papersBy(documents, ({ authors }) => authors)
      .filter(({ ids }) => ids.length > 1)
      .map(({ name, ids }, index) => ({
        query: index % 2 === 0 ? name : `author:"${name}"`,
        ids,
      })),
    venue: papersBy(documents, ({ venue }) => (venue === '' ? [] : [venue])).map(
      ({ name, ids }) => ({ query: `venue:"${name}"`, ids }),
    ),
    'no paper': noPaperHas.map((query) => ({ query, ids: [] })),
  };
  const qualities = new Map<string, Quality>();
  for (const [kind, queries] of Object.entries(kinds)) {
    let [recall, first] = [0, 0];
    for (const { query, ids } of queries) {
      const found = (await ask(query)).ids;
      const wanted: readonly string[] = ids.slice(0, depth);
      const isNone = Number(found.length === 0);
      recall +=
        wanted.length === 0
          ? isNone
          : wanted.filter((id) => found.includes(id)).length / wanted.length;
      first += wanted.length === 0 ? isNone : Number(ids.some((id) => id === found[0]));
    }
    const quality = { recall: recall / queries.length, meanReciprocalRank: first / queries.length };
    if (queries.length === 0) continue;
    qualities.set(kind, quality);
    console.log(
      `Shelfmark  ${kind.padEnd(10)} queries ${String(queries.length).padStart(4)}` +
        `  all papers @${String(depth)} ${quality.recall.toFixed(3)}` +
        `  one of them first ${quality.meanReciprocalRank.toFixed(3)}`,
    );
  }
  return below(qualities, floors);
}

/** An identifier, citation key or address of a paper, as readers paste it: of each some. */
function pasted({ id, identifiers }: SearchDocument, index: number): string {
  const arxiv = identifiers.find((each) => /^\d{4}\.\d+$/u.test(each));
  const key = identifiers.find((each) => /^[a-z]+\d{4}[a-z]/u.test(each));
  const forms = [
    ...(arxiv === undefined
      ? []
      : [arxiv, `arXiv:${arxiv}v2`, `https://arxiv.org/pdf/${arxiv}v1`, `arxiv:${arxiv}`]),
    ...(key === undefined ? [] : [key]),
    `https://example.org/papers/${id}.html`,
  ];
  return forms[index % forms.length] ?? '';
}

/** The papers of each name that documents have. */
function papersBy(
  documents: readonly SearchDocument[],
  namesOf: (document: SearchDocument) => readonly string[],
): { name: string; ids: string[] }[] {
  const named = documents.flatMap((document) =>
    namesOf(document).map((name) => ({ name, id: document.id })),
  );
  return [...Map.groupBy(named, ({ name }) => name)].map(([name, found]) => ({
    name,
    ids: [...new Set(found.map(({ id }) => id))],
  }));
}

/** The floors that qualities do not reach, in words. */
function below(
  qualities: ReadonlyMap<string, Quality>,
  wanted: typeof floors,
  where = '',
): string[] {
  return [...qualities].flatMap(([kind, { recall, meanReciprocalRank }]) => {
    const floor = wanted[kind];
    const failures: string[] = [];
    if (!floor) return failures;
    if (recall < floor.recall) failures.push(`${where}${kind}: recall ${String(floor.recall)}`);
    if (meanReciprocalRank < floor.meanReciprocalRank) {
      failures.push(`${where}${kind}: MRR ${String(floor.meanReciprocalRank)}`);
    }
    return failures;
  });
}

type Ask = (query: string) => Promise<Answer>;

async function askAll(queries: readonly Query[], ask: Ask): Promise<Map<Query, Answer>> {
  const answers = new Map<Query, Answer>();
  for (const query of queries) answers.set(query, await ask(query.query));
  return answers;
}

/** Some of the queries, from all over the list. */
function spread(queries: readonly Query[]): Query[] {
  return Array.from({ length: firstQueries }, (_, index) =>
    queries.slice(Math.floor((index * queries.length) / firstQueries)).slice(0, 1),
  ).flat();
}

async function openShelfmark(files: readonly SearchFile[]): Promise<Ask> {
  const read: SearchFile[] = [];
  const { engine, sources } = await openInNode(files, (file) => read.push(file));
  return async (query) => {
    const start = performance.now();
    const { hits } = await engine.search(sources, query, { limit: depth });
    const ms = performance.now() - start;
    const sizes = read.splice(0).map(sentBytes);
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    return { ids: hits.map(({ id }) => id), ms, bytes, requests: sizes.length };
  };
}

/** What a host sends of a file, which compresses what is not compressed; without headers. */
function sentBytes({ path, content }: SearchFile): number {
  return path.endsWith('.pf_index') ? content.length : gzipSync(content).length;
}

/** Pagefind with its defaults, over the same index. */
async function openPagefind(files: readonly SearchFile[]): Promise<Ask> {
  const { index } = (await openInNode(files)).sources;
  return async (query) => {
    const start = performance.now();
    const matches = (await index.find(query)).slice(0, depth);
    const records = await Promise.all(matches.map(({ key }) => index.read(key)));
    const ms = performance.now() - start;
    return { ids: records.map(({ id }) => id), ms, bytes: 0, requests: 0 };
  };
}

function miniSearch(documents: readonly SearchDocument[]): Ask {
  const index = new MiniSearch({
    fields: ['title', 'text', 'authors'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 3 } },
  });
  index.addAll(documents.map((document) => ({ ...document, authors: document.authors.join() })));
  return (query) => {
    const start = performance.now();
    const found = index.search(query).slice(0, depth);
    const ms = performance.now() - start;
    return Promise.resolve({ ids: found.map(({ id }) => String(id)), ms, bytes: 0, requests: 0 });
  };
}

/** Asks a built site in a browser: bytes on the wire, headers included, and time as readers have it. */
async function benchInBrowser(
  queries: readonly Query[],
  { documents, wanted }: BenchedList,
  dist: string,
): Promise<void> {
  const sent = { bytes: 0, requests: 0 };
  const { url, server } = await serveFolder(dist, {
    onSent: (bytes) => {
      sent.bytes += bytes;
      sent.requests += 1;
    },
  });
  const browser = await launchBrowser();
  const open = async () => {
    const page = await browser.newPage();
    await page.goto(`${url}listings.html`, { waitUntil: 'networkidle' });
    return page;
  };
  const ask = async (page: Page, query: string): Promise<Answer> => {
    const before = { ...sent };
    const { ids, ms } = await page.evaluate(searchInPage, { query, depth });
    // The server counts a response when its socket is done with it, a moment after the browser.
    await new Promise((done) => setTimeout(done, 5));
    const [bytes, requests] = [sent.bytes - before.bytes, sent.requests - before.requests];
    return { ids, ms, bytes, requests };
  };
  try {
    const first: Answer[] = [];
    for (const { query } of spread(queries)) {
      const page = await open();
      first.push(await ask(page, query));
      await page.close();
    }
    const page = await open();
    await ask(page, 'warm up');
    const later = await askAll(queries, (query) => ask(page, query));
    report('In browser', later, wanted);
    reportCost(`papers ${String(documents.length)}, in a browser`, first, [...later.values()]);
  } finally {
    await browser.close();
    server.close();
  }
}

/** Runs in the browser: loads the search script as a reader's focus would, then asks it. */
async function searchInPage({ query, depth: limit }: { query: string; depth: number }) {
  if (!window.shelfmark) {
    document.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
    await new Promise<void>((done) => {
      const wait = () => (window.shelfmark ? done() : setTimeout(wait, 1));
      wait();
    });
  }
  const start = performance.now();
  const { hits } = (await window.shelfmark?.search(query, { limit })) ?? { hits: [] };
  return { ids: hits.map(({ id }) => id), ms: performance.now() - start };
}

interface Quality {
  readonly recall: number;
  readonly meanReciprocalRank: number;
}

/** Prints a line a kind of query, and returns the figures of each. */
function report(
  name: string,
  answers: ReadonlyMap<Query, Answer>,
  wanted: (query: Query) => string,
): Map<string, Quality> {
  const byKind = Map.groupBy(answers, ([query]) => query.kind);
  const qualities = new Map<string, Quality>();
  for (const [kind, ofKind] of [...byKind, ['all', [...answers]] as const]) {
    const ranks = ofKind.map(([query, { ids }]) => ids.indexOf(wanted(query)) + 1);
    const share = (test: (rank: number) => boolean) => ranks.filter(test).length / ranks.length;
    const quality = {
      recall: share((rank) => rank > 0),
      meanReciprocalRank:
        ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length,
    };
    qualities.set(kind, quality);
    const empty = ofKind.filter(([, { ids }]) => ids.length === 0).length / ofKind.length;
    console.log(
      `${name.padEnd(10)} ${kind.padEnd(10)} queries ${String(ranks.length).padStart(4)}` +
        `  recall@1 ${share((rank) => rank === 1).toFixed(3)}` +
        `  @5 ${share((rank) => rank > 0 && rank <= 5).toFixed(3)}` +
        `  @${String(depth)} ${quality.recall.toFixed(3)}` +
        `  MRR ${quality.meanReciprocalRank.toFixed(3)}  zero ${empty.toFixed(3)}`,
    );
  }
  return qualities;
}

/** Prints what queries read and how long they take. @returns what they read too much, in words */
function reportCost(label: string, first: readonly Answer[], later: readonly Answer[]): string[] {
  const failures: string[] = [];
  for (const [which, answers] of [['first', first] as const, ['later', later] as const]) {
    const at = (share: number, of: (answer: Answer) => number) => {
      const sorted = answers.map(of).sort((a, b) => a - b);
      return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    };
    const figures = (of: (answer: Answer) => number, digits: number) =>
      `median ${at(0.5, of).toFixed(digits)} p95 ${at(0.95, of).toFixed(digits)}` +
      ` max ${at(1, of).toFixed(digits)}`;
    const kilobytes = ({ bytes }: Answer) => bytes / 1000;
    console.log(
      `Shelfmark  ${which} query  ${label}  KB ${figures(kilobytes, 1)}` +
        `  requests ${figures(({ requests }) => requests, 0)}  ms ${figures(({ ms }) => ms, 1)}`,
    );
    if (at(0.95, kilobytes) > mostKilobytes[which]) {
      failures.push(`a ${which} query reads more than ${String(mostKilobytes[which])} kB`);
    }
  }
  return failures;
}

await runMain(command);
