import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { contentRoot } from '../src/content-files/content-folder.ts';
import { readReadingList } from '../src/content-files/read-reading-list.ts';
import { toCsl } from '../src/reading-list/citation/to-csl.ts';
import { permalink } from '../src/reading-list/permalink.ts';
import type { ListedPaper, ReadingList } from '../src/reading-list/reading-list.ts';
import { reportContentErrors } from './report-content-errors.ts';
import { serveFolder } from './serve-folder.ts';
import { startTranslationServer, type TranslationServer } from './zotero/translation-server.ts';
import {
  expectedFields,
  itemFields,
  readFields,
  type ItemField,
  type ZoteroItem,
} from './zotero/zotero-item.ts';

/*
 * What Zotero makes of the site in dist/: its own translators read every paper from its page, from
 * the lists, and from BibTeX, RIS and CSL-JSON. For each format and field it prints of how many papers
 * Zotero has it right, and fails where that is fewer than the format can carry.
 */

const site = resolve('dist');

interface SiteReader {
  readonly name: string;
  /** What the format cannot carry to Zotero, for a paper. */
  readonly isBeyond: (field: ItemField, paper: ListedPaper) => boolean;
  /** Items by the ids of their papers. */
  readonly read: (list: ReadingList, zotero: TranslationServer, home: string) => Promise<Items>;
}

type Items = ReadonlyMap<string, ZoteroItem>;

const isPreprint = (paper: ListedPaper) => toCsl(paper).type === 'article';

const readers: readonly SiteReader[] = [
  { name: 'page', isBeyond: () => false, read: savePages },
  // See `coins`.
  {
    name: 'COinS',
    isBeyond: (field, paper) => field === 'abstract' || (field === 'number' && isPreprint(paper)),
    read: saveLists,
  },
  {
    name: 'BibTeX',
    // Zotero takes `@misc` for a document and "others" for an author; BibTeX has no field for days.
    isBeyond: (field, paper) =>
      field === 'abstract' ||
      (isPreprint(paper) && (field === 'type' || field === 'venue')) ||
      (field === 'date' && paper.data.published?.length === '2024-03-05'.length) ||
      (field === 'authors' && paper.data.moreAuthors),
    read: importFile('all.bib'),
  },
  {
    name: 'RIS',
    // RIS has no preprint; see `toRis`.
    isBeyond: (field, paper) => field === 'type' && isPreprint(paper),
    read: importFile('all.ris'),
  },
  { name: 'CSL-JSON', isBeyond: () => false, read: importFile('all.csl.json') },
];

await reportContentErrors(async () => {
  const folder = process.env['ZOTERO_TRANSLATORS'];
  if (folder === undefined) {
    throw new Error(
      'ZOTERO_TRANSLATORS is not set. It names a checkout of ' +
        'https://github.com/zotero/translation-server with its submodules, after npm install there.',
    );
  }
  const list = await readReadingList(contentRoot());
  const { url: home, server } = await serveFolder(site);
  const zotero = await startTranslationServer(resolve(folder));
  try {
    console.log(
      `${'right of all that have it'.padEnd(26)}${itemFields.map((field) => field.padStart(10)).join('')}`,
    );
    for (const reader of readers) report(reader, list, await reader.read(list, zotero, home));
  } finally {
    await zotero.stop();
    server.close();
  }
});

/** Prints a line of counts, and each paper that could be right and is not. */
function report({ name, isBeyond }: SiteReader, { papers }: ReadingList, items: Items): void {
  const counts = new Map(itemFields.map((field) => [field, { right: 0, all: 0 }]));
  const faults: string[] = [];
  for (const paper of papers) {
    const item = items.get(paper.id);
    const expected = expectedFields(paper);
    const read = item && readFields(item);
    for (const [field, count] of counts) {
      if (expected[field] === '') continue;
      count.all += 1;
      if (isRight(field, expected[field], read?.[field])) count.right += 1;
      else if (!isBeyond(field, paper)) {
        faults.push(
          `${paper.id}: ${field} ${JSON.stringify(read?.[field].slice(0, 100))}, not ${expected[field].slice(0, 100)}`,
        );
      }
    }
  }
  const figures = [...counts.values()].map(({ right, all }) =>
    `${String(right)}/${String(all)}`.padStart(10),
  );
  console.log(
    `${`${name} (${String(items.size)} of ${String(papers.length)})`.padEnd(26)}${figures.join('')}`,
  );
  if (faults.length === 0) return;
  process.exitCode = 1;
  for (const fault of faults.slice(0, 20)) console.error(`  ${name}: ${fault}`);
  if (faults.length > 20) console.error(`  and ${String(faults.length - 20)} more`);
}

/** The name of proceedings may have their acronym after it. */
function isRight(field: ItemField, expected: string, read = ''): boolean {
  return field === 'venue' ? read.startsWith(expected) : read === expected;
}

/** Reads a file of all papers; Zotero gives its items in the file's order. */
function importFile(name: string): SiteReader['read'] {
  return async ({ papers }, zotero) => {
    let text: string;
    try {
      text = await readFile(join(site, name), 'utf8');
    } catch (error) {
      throw new Error(`dist/${name} cannot be read. Run npm run build first.`, { cause: error });
    }
    const items = await zotero.import(text);
    return byPaper(papers, items);
  };
}

/** Saves each paper from its page. */
async function savePages(
  { papers }: ReadingList,
  zotero: TranslationServer,
  home: string,
): Promise<Items> {
  const items = new Map<string, ZoteroItem>();
  for (const { id } of papers) {
    const [item] = await zotero.save(new URL(permalink('papers', id).slice(1), home).href);
    if (item) items.set(id, item);
  }
  return items;
}

/** Saves every paper that the pages of topics offer. */
async function saveLists(
  { topics }: ReadingList,
  zotero: TranslationServer,
  home: string,
): Promise<Items> {
  const items = new Map<string, ZoteroItem>();
  for (const { id, papers } of topics) {
    if (papers.every((paper) => items.has(paper.id))) continue;
    const saved = await zotero.save(new URL(permalink('topics', id).slice(1), home).href);
    for (const [paper, item] of byPaper(papers, saved)) items.set(paper, item);
  }
  return items;
}

/** Items by the papers with their titles. */
function byPaper(
  papers: readonly ListedPaper[],
  items: readonly ZoteroItem[],
): Map<string, ZoteroItem> {
  const byTitle = new Map(items.map((item) => [readFields(item).title, item]));
  return new Map(
    papers.flatMap((paper) => {
      const item = byTitle.get(expectedFields(paper).title);
      return item ? [[paper.id, item] as const] : [];
    }),
  );
}
