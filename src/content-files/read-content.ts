import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Curation } from '../schemas/curation.ts';
import type { Ledger } from '../schemas/ledger.ts';
import { paperSchema, type PaperData } from '../schemas/paper.ts';
import { readingPathSchema, type ReadingPathData } from '../schemas/reading-path.ts';
import type { Site } from '../schemas/site.ts';
import type { OwnCitationStyle } from '../schemas/citation-style.ts';
import type { Synonyms } from '../schemas/synonyms.ts';
import { readCitationStyles } from './read-citation-styles.ts';
import type { Taxonomy } from '../schemas/taxonomy.ts';
import { topicSchema, type TopicData } from '../schemas/topic.ts';
import type { ContentError } from './content-error.ts';
import {
  contentPaths,
  readCuration,
  readLedger,
  readPermalinks,
  readSite,
  readSynonyms,
  readTaxonomy,
} from './content-folder.ts';
import { KeptValues, type Keep } from './kept-values.ts';
import { splitFrontMatter } from './pages/front-matter.ts';
import { parsePage, type MdxPage } from './pages/read-pages.ts';
import type { RegisteredPermalink } from './permalinks/permalink-register.ts';
import { readFileNames } from './read-folder.ts';
import type { Parsed } from './yaml-file.ts';

/** A page with the digest of its file. */
export interface ContentPage<Data> extends MdxPage<Data> {
  readonly digest: string;
}

/** A content folder, read once; the check, the pages and everything after them look at this. */
export interface Content {
  readonly root: string;
  readonly papers: readonly ContentPage<PaperData>[];
  readonly topics: readonly ContentPage<TopicData>[];
  readonly paths: readonly ContentPage<ReadingPathData>[];
  /** Names of all files in the folders of pages, those that cannot be read included. */
  readonly fileNames: Readonly<Record<'papers' | 'topics' | 'paths', readonly string[]>>;
  readonly site: Parsed<Site>;
  readonly curation: Parsed<Curation>;
  readonly ledger: Parsed<Ledger>;
  readonly synonyms: Parsed<Synonyms>;
  readonly taxonomy: Parsed<Taxonomy>;
  /** The owner's citation styles that can be used. */
  readonly styles: readonly OwnCitationStyle[];
  /** `undefined` where there is no register yet. */
  readonly permalinks: readonly RegisteredPermalink[] | undefined;
  /** Every problem of reading, of all files. */
  readonly errors: readonly ContentError[];
  /** Errors of the pages, the ledger and the register: something that is there was not read. */
  readonly isWholeRead: boolean;
}

/** What is kept of a page's file between runs, with what tells that the file is the same. */
interface KeptPage<Data> {
  readonly modifiedMs: number;
  readonly bytes: number;
  readonly digest: string;
  readonly data: Data;
  readonly body: string;
}

/**
 * Reads a whole content folder. A file that has not changed since it was kept, by size and time of
 * modification, is not read again.
 */
export async function readContent(
  root: string,
  kept: KeptValues = KeptValues.inMemory(),
): Promise<Content> {
  const folder = contentPaths(root);
  const [papers, topics, paths] = [
    await readKeptPages(paperSchema, folder.papers, kept.kind('papers')),
    await readKeptPages(topicSchema, folder.topics, kept.kind('topics')),
    await readKeptPages(readingPathSchema, folder.paths, kept.kind('paths')),
  ];
  const [site, curation, ledger, synonyms, taxonomy, register, styles] = await Promise.all([
    readSite(root),
    readCuration(root),
    readLedger(root),
    readSynonyms(root),
    readTaxonomy(root),
    readPermalinks(root),
    readCitationStyles(root),
  ]);
  const files = [site, curation, ledger, synonyms, taxonomy, register, styles];
  const parts = [papers, topics, paths, ...files];
  return {
    root,
    papers: papers.pages,
    topics: topics.pages,
    paths: paths.pages,
    fileNames: { papers: papers.fileNames, topics: topics.fileNames, paths: paths.fileNames },
    site,
    curation,
    ledger,
    synonyms,
    taxonomy,
    styles: styles.styles,
    permalinks: register.permalinks,
    errors: parts.flatMap(({ errors }) => errors),
    isWholeRead: [papers, topics, paths, ledger, register].every(
      ({ errors: { length } }) => !length,
    ),
  };
}

async function readKeptPages<Schema extends z.ZodType>(
  schema: Schema,
  folder: string,
  keep: Keep<KeptPage<z.output<Schema>>>,
) {
  const pages: ContentPage<z.output<Schema>>[] = [];
  const errors: ContentError[] = [];
  const fileNames = await readFileNames(folder);
  // One after the other: systems limit how many files may be open, and it is as fast.
  for (const name of fileNames) {
    if (!name.endsWith('.mdx')) continue;
    const file = join(folder, name);
    const { mtimeMs: modifiedMs, size: bytes } = statSync(file);
    const known = keep.find(file);
    if (known?.modifiedMs === modifiedMs && known.bytes === bytes) {
      keep.set(file, known);
      pages.push(toContentPage(name.slice(0, -'.mdx'.length), file, known));
      continue;
    }
    const text = await readFile(file, 'utf8');
    const { page, errors: ofPage } = parsePage(schema, file, text);
    errors.push(...ofPage);
    if (!page) continue;
    const digest = createHash('sha256').update(text).digest('base64url').slice(0, 16);
    pages.push({ ...page, digest });
    // A page with a problem is read again, so that the problem is told again.
    const { data, body } = page;
    if (ofPage.length === 0) keep.set(file, { modifiedMs, bytes, digest, data, body });
  }
  return { pages, errors, fileNames };
}

/** Its text is read only when a message has to name a line. */
function toContentPage<Data>(
  id: string,
  file: string,
  { data, body, digest }: KeptPage<Data>,
): ContentPage<Data> {
  return {
    id,
    file,
    data,
    body,
    digest,
    get text() {
      return readFileSync(file, 'utf8');
    },
    get yaml() {
      return splitFrontMatter(this.text, file).yaml;
    },
  };
}
