import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineCommand, runMain } from 'citty';
import MiniSearch from 'minisearch';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { contentRoot, readPapers } from '../../src/content-files/content-folder.ts';
import { foldTitle } from '../../src/ingest/deduplicate/title-key.ts';
import { parseText } from '../../src/text/parse-text.ts';
import { toPlainText } from '../../src/text/to-plain-text.ts';
import { buildSite } from '../build-site.ts';
import { launchBrowser } from '../launch-browser.ts';
import { serveFolder } from '../serve-folder.ts';
import { writeLargerContent } from './larger-content.ts';

const queriesSchema = z.array(z.object({ query: z.string(), title: z.string(), kind: z.string() }));
type Query = z.infer<typeof queriesSchema>[number];

/** Hits looked at. */
const depth = 10;

/** Queries asked in a fresh browser, to measure what the first one downloads. */
const firstQueries = 12;

interface Answer {
  readonly ids: readonly string[];
  readonly ms: number;
  readonly bytes: number;
}

const command = defineCommand({
  meta: {
    name: 'npm run bench:search --',
    description:
      'Search quality, bytes and time of the built site, beside Pagefind and MiniSearch.',
  },
  args: {
    file: {
      type: 'positional',
      required: false,
      description: 'Queries: a JSON array of { query, title, kind }',
      default: fileURLToPath(new URL('search-queries.json', import.meta.url)),
    },
    dist: { type: 'string', description: 'The built site', default: 'dist' },
    content: { type: 'string', description: 'Its content folder', default: contentRoot() },
    times: {
      type: 'string',
      description: 'Builds and asks a list with the papers this many times over',
    },
    misses: { type: 'boolean', description: 'List the queries that missed', default: false },
  },
  async run({ args }) {
    if (args.times === undefined) await bench(args);
    else await benchLarger(args, Number(args.times));
  },
});

interface BenchOptions {
  readonly file: string;
  readonly dist: string;
  readonly content: string;
  readonly misses: boolean;
}

async function benchLarger(options: BenchOptions, times: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'shelfmark-bench-'));
  try {
    const content = join(folder, 'content');
    await writeLargerContent(options.content, content, times);
    const dist = await buildSite(content, { into: join(folder, 'project') });
    await bench({ ...options, content, dist });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bench(args: BenchOptions): Promise<void> {
  const queries = queriesSchema.parse(JSON.parse(await readFile(args.file, 'utf8')));
  const { pages } = await readPapers(args.content);
  const idByTitle = new Map(pages.map(({ id, data }) => [foldTitle(data.title), id]));
  const wanted = (query: Query) => {
    const id = idByTitle.get(foldTitle(query.title));
    if (id === undefined) throw new Error(`no paper has the title ${query.title}`);
    return id;
  };
  let sent = 0;
  const { url, server } = await serveFolder(args.dist, {
    onSent: (bytes) => {
      sent += bytes;
    },
  });
  const ask = measured(() => sent);
  const browser = await launchBrowser();
  try {
    const first: Answer[] = [];
    for (let index = 0; index < firstQueries; index += 1) {
      const query = queries[Math.floor((index * queries.length) / firstQueries)];
      const page = await browser.newPage();
      await page.goto(`${url}listings.html`, { waitUntil: 'networkidle' });
      if (query) first.push(await ask(page, query.query, shelfmarkSearch));
      await page.close();
    }
    const engines: [string, (query: string) => Promise<Answer>][] = [];
    const page = await browser.newPage();
    await page.goto(`${url}listings.html`, { waitUntil: 'networkidle' });
    await ask(page, 'warm up', shelfmarkSearch);
    engines.push(['Shelfmark', (query) => ask(page, query, shelfmarkSearch)]);
    const plain = await browser.newPage();
    await plain.goto(`${url}listings.html`);
    engines.push(['Pagefind', (query) => ask(plain, query, pagefindSearch)]);
    engines.push(['MiniSearch', miniSearch(pages)]);
    for (const [name, search] of engines) {
      const answers = new Map<Query, Answer>();
      for (const query of queries) answers.set(query, await search(query.query));
      report(name, answers, wanted, args.misses);
      if (name === 'Shelfmark') reportCost(pages.length, first, [...answers.values()]);
    }
  } finally {
    await browser.close();
    server.close();
  }
}

/**
 * A way to ask in a page that measures the time there and the bytes that the server sent for it,
 * headers included; Pagefind's worker loads files that the page's own session does not see.
 */
function measured(sent: () => number) {
  return async (
    page: Page,
    query: string,
    search: (input: { query: string; depth: number }) => Promise<{ ids: string[]; ms: number }>,
  ): Promise<Answer> => {
    const before = sent();
    const { ids, ms } = await page.evaluate(search, { query, depth });
    // The server counts a response when its socket is done with it, a moment after the browser.
    await new Promise((done) => setTimeout(done, 5));
    return { ids, ms, bytes: sent() - before };
  };
}

/** Runs in the browser: loads the search script as a reader's focus would, then asks it. */
async function shelfmarkSearch({ query, depth: limit }: { query: string; depth: number }) {
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

/** Runs in the browser: Pagefind with its defaults. */
async function pagefindSearch({ query, depth: limit }: { query: string; depth: number }) {
  const address = new URL('pagefind/pagefind.js', document.baseURI).href;
  const pagefind = (await import(address)) as {
    search(term: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
  };
  const start = performance.now();
  const { results } = await pagefind.search(query);
  const hits = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  const ms = performance.now() - start;
  return { ids: hits.map(({ url }) => url.replace(/^.*papers\/|\.html$/gu, '')), ms };
}

function miniSearch(
  pages: Awaited<ReturnType<typeof readPapers>>['pages'],
): (query: string) => Promise<Answer> {
  const index = new MiniSearch({
    fields: ['title', 'abstract', 'authors'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 3 } },
  });
  const plain = (text: string) => toPlainText(parseText(text));
  index.addAll(
    pages.map(({ id, data: { title, abstract, authors } }) => {
      return { id, title: plain(title), abstract: plain(abstract), authors: authors.join(', ') };
    }),
  );
  return (query) => {
    const start = performance.now();
    const ids = index
      .search(query)
      .slice(0, depth)
      .map(({ id }) => String(id));
    return Promise.resolve({ ids, ms: performance.now() - start, bytes: 0 });
  };
}

function report(
  name: string,
  answers: ReadonlyMap<Query, Answer>,
  wanted: (query: Query) => string,
  showMisses: boolean,
): void {
  const byKind = Map.groupBy(answers, ([query]) => query.kind);
  const rows = [...byKind, ['all', [...answers]] as const];
  for (const [kind, ofKind] of rows) {
    const ranks = ofKind.map(([query, { ids }]) => ids.indexOf(wanted(query)) + 1);
    const share = (test: (rank: number) => boolean) =>
      (ranks.filter(test).length / ranks.length).toFixed(3);
    const mrr = ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length;
    const empty = ofKind.filter(([, { ids }]) => ids.length === 0).length / ofKind.length;
    console.log(
      `${name.padEnd(10)} ${kind.padEnd(10)} queries ${String(ranks.length).padStart(4)}` +
        `  recall@1 ${share((rank) => rank === 1)}  @5 ${share((rank) => rank > 0 && rank <= 5)}` +
        `  @10 ${share((rank) => rank > 0)}  MRR ${mrr.toFixed(3)}  zero ${empty.toFixed(3)}`,
    );
  }
  if (!showMisses || name !== 'Shelfmark') return;
  for (const [query, { ids }] of answers) {
    if (!ids.includes(wanted(query))) console.log(`missed     ${query.kind}: ${query.query}`);
  }
}

function reportCost(papers: number, first: readonly Answer[], later: readonly Answer[]): void {
  const line = (label: string, answers: readonly Answer[]) => {
    const kb = answers.map(({ bytes }) => bytes / 1000);
    const ms = answers.map((answer) => answer.ms);
    console.log(
      `Shelfmark  ${label}  papers ${String(papers)}  KB median ${quantile(kb, 0.5).toFixed(0)}` +
        ` p95 ${quantile(kb, 0.95).toFixed(0)} max ${Math.max(...kb).toFixed(0)}` +
        `  ms median ${quantile(ms, 0.5).toFixed(1)} p95 ${quantile(ms, 0.95).toFixed(1)}`,
    );
  };
  line('first query', first);
  line('later query', later);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

await runMain(command);
