import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { defineCommand, runMain } from 'citty';
import MiniSearch from 'minisearch';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { contentRoot, readPapers, readSynonyms } from '../../src/content-files/content-folder.ts';
import { readReadingList } from '../../src/content-files/read-reading-list.ts';
import { foldTitle } from '../../src/ingest/deduplicate/title-key.ts';
import { allSearchFiles } from '../../src/search-index/all-search-files.ts';
import { noteText } from '../../src/search-index/note-text.ts';
import { searchDocument, type SearchDocument } from '../../src/search-index/search-document.ts';
import type { SearchFile } from '../../src/search-index/search-files.ts';
import { openInNode } from '../../src/search-index/testing/open-in-node.ts';
import { launchBrowser } from '../launch-browser.ts';
import { serveFolder } from '../serve-folder.ts';
import { writeLargerContent } from './larger-content.ts';

const queriesSchema = z.array(z.object({ query: z.string(), title: z.string(), kind: z.string() }));
type Query = z.infer<typeof queriesSchema>[number];

/** Papers looked at of each answer. */
const depth = 10;

/** Queries asked of a search that has read nothing yet, to measure what the first one reads. */
const firstQueries = 12;

/** What the search must reach; it does on the shipped list with the shipped queries. */
const floors = { recall: 0.985, meanReciprocalRank: 0.965 } as const;

interface Answer {
  readonly ids: readonly string[];
  readonly ms: number;
  /** Bytes and number of the files read for it. */
  readonly bytes: number;
  readonly requests: number;
}

const command = defineCommand({
  meta: {
    name: 'npm run bench:search --',
    description:
      'Search quality, files read and time, beside Pagefind alone and MiniSearch; fails below its floors.',
  },
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
  async run({ args }) {
    const folder = await mkdtemp(join(tmpdir(), 'shelfmark-bench-'));
    try {
      const queries = queriesSchema.parse(JSON.parse(await readFile(args.file, 'utf8')));
      const content = args.times === undefined ? args.content : join(folder, 'content');
      if (args.times !== undefined) {
        await writeLargerContent(args.content, content, Number(args.times));
      }
      const list = await readList(content);
      const synonyms = await readSynonyms(content);
      const files = await allSearchFiles(list.documents, {
        synonyms: synonyms.ok ? synonyms.value : [],
        language: 'en',
        ...(args.shards === undefined ? {} : { shards: Number(args.shards) }),
      });
      const quality = await bench(queries, list, files, args.misses);
      if (args.dist !== undefined) await benchInBrowser(queries, list, args.dist);
      if (args.times === undefined) holdToFloors(quality);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
});

/** The papers of a content folder, and their ids by title. */
interface BenchedList {
  readonly documents: readonly SearchDocument[];
  readonly wanted: (query: Query) => string;
}

async function readList(content: string): Promise<BenchedList> {
  const [{ papers }, { pages }] = await Promise.all([
    readReadingList(content),
    readPapers(content),
  ]);
  const bodies = new Map(pages.map(({ id, body }) => [id, body]));
  const idByTitle = new Map(papers.map(({ id, data }) => [foldTitle(data.title), id]));
  return {
    documents: papers.map((paper) => searchDocument(paper, noteText(bodies.get(paper.id) ?? ''))),
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
): Promise<Quality> {
  const first: Answer[] = [];
  for (const { query } of spread(queries)) first.push(await (await openShelfmark(files))(query));
  const search = await openShelfmark(files);
  await search('warm up');
  const later = await askAll(queries, search);
  const quality = report('Shelfmark', later, wanted);
  reportCost(`papers ${String(documents.length)}`, first, [...later.values()]);
  report('Pagefind', await askAll(queries, await openPagefind(files)), wanted);
  report('MiniSearch', await askAll(queries, miniSearch(documents)), wanted);
  if (showMisses) {
    for (const [query, { ids }] of later) {
      if (!ids.includes(wanted(query))) console.log(`missed     ${query.kind}: ${query.query}`);
    }
  }
  return quality;
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

/** Prints a line a kind of query, and returns the figures of all together. */
function report(
  name: string,
  answers: ReadonlyMap<Query, Answer>,
  wanted: (query: Query) => string,
): Quality {
  const byKind = Map.groupBy(answers, ([query]) => query.kind);
  let quality: Quality = { recall: 0, meanReciprocalRank: 0 };
  for (const [kind, ofKind] of [...byKind, ['all', [...answers]] as const]) {
    const ranks = ofKind.map(([query, { ids }]) => ids.indexOf(wanted(query)) + 1);
    const share = (test: (rank: number) => boolean) => ranks.filter(test).length / ranks.length;
    quality = {
      recall: share((rank) => rank > 0),
      meanReciprocalRank:
        ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length,
    };
    const empty = ofKind.filter(([, { ids }]) => ids.length === 0).length / ofKind.length;
    console.log(
      `${name.padEnd(10)} ${kind.padEnd(10)} queries ${String(ranks.length).padStart(4)}` +
        `  recall@1 ${share((rank) => rank === 1).toFixed(3)}` +
        `  @5 ${share((rank) => rank > 0 && rank <= 5).toFixed(3)}` +
        `  @${String(depth)} ${quality.recall.toFixed(3)}` +
        `  MRR ${quality.meanReciprocalRank.toFixed(3)}  zero ${empty.toFixed(3)}`,
    );
  }
  return quality;
}

function reportCost(label: string, first: readonly Answer[], later: readonly Answer[]): void {
  for (const [which, answers] of [['first', first] as const, ['later', later] as const]) {
    const figures = (of: (answer: Answer) => number, digits: number) => {
      const sorted = answers.map(of).sort((a, b) => a - b);
      const at = (share: number) =>
        sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
      return `median ${at(0.5).toFixed(digits)} p95 ${at(0.95).toFixed(digits)} max ${at(1).toFixed(digits)}`;
    };
    console.log(
      `Shelfmark  ${which} query  ${label}  KB ${figures(({ bytes }) => bytes / 1000, 1)}` +
        `  requests ${figures(({ requests }) => requests, 0)}  ms ${figures(({ ms }) => ms, 1)}`,
    );
  }
}

function holdToFloors({ recall, meanReciprocalRank }: Quality): void {
  if (recall >= floors.recall && meanReciprocalRank >= floors.meanReciprocalRank) return;
  console.error(
    `The search is below its floors: recall@${String(depth)} ${String(floors.recall)}, ` +
      `MRR ${String(floors.meanReciprocalRank)}.`,
  );
  process.exitCode = 1;
}

await runMain(command);
