import { join } from 'node:path';
import type { z } from 'zod';
import { curationSchema, type Curation } from '../schemas/curation.ts';
import { ledgerSchema, type Ledger } from '../schemas/ledger.ts';
import { paperSchema, unsortedPaperSchema } from '../schemas/paper.ts';
import { readingPathSchema } from '../schemas/reading-path.ts';
import { retiredPaperSchema } from '../schemas/retired-paper.ts';
import { siteSchema, type Site } from '../schemas/site.ts';
import { synonymsSchema, type Synonyms } from '../schemas/synonyms.ts';
import { topicModelSchema, type TopicModel } from '../schemas/topic-model.ts';
import { taxonomySchema, type Taxonomy } from '../schemas/taxonomy.ts';
import { topicSchema } from '../schemas/topic.ts';
import { ContentError } from './content-error.ts';
import { readPages } from './pages/read-pages.ts';
import {
  parsePermalinkRegister,
  type RegisteredPermalink,
} from './permalinks/permalink-register.ts';
import { parseProposedTopics } from './proposed-topics.ts';
import { readTextIfPresent } from './read-folder.ts';
import { parseYaml, type Parsed } from './yaml-file.ts';

/** The files and folders of a content folder; the only place that knows their names. */
export function contentPaths(root: string) {
  return {
    root,
    site: join(root, 'site.yaml'),
    listings: join(root, 'listings'),
    papers: join(root, 'papers'),
    retired: join(root, 'retired'),
    topics: join(root, 'topics'),
    paths: join(root, 'paths'),
    curation: join(root, 'curation.yaml'),
    bibliography: join(root, 'bibliography.tsv'),
    ledger: join(root, 'ledger.yaml'),
    permalinks: join(root, 'permalinks.txt'),
    synonyms: join(root, 'synonyms.yaml'),
    taxonomy: join(root, 'taxonomy.yaml'),
    topicModel: join(root, 'topic-model.yaml'),
    proposedTopics: join(root, 'proposed-topics.txt'),
    styles: join(root, 'styles'),
  };
}

/** The content folder in force: `SHELFMARK_CONTENT` in the environment, or `content`. */
export function contentRoot(environment: NodeJS.ProcessEnv = process.env): string {
  return environment['SHELFMARK_CONTENT'] ?? 'content';
}

/** `site.yaml`, which every reading list needs. */
export async function readSite(root: string): Promise<Parsed<Site>> {
  return readYamlFile(siteSchema, contentPaths(root).site, undefined);
}

/** `curation.yaml`; without the file there are no decisions. */
export async function readCuration(root: string): Promise<Parsed<Curation>> {
  return readYamlFile(curationSchema, contentPaths(root).curation, '');
}

/** `synonyms.yaml`; without the file search knows none. */
export async function readSynonyms(root: string): Promise<Parsed<Synonyms>> {
  return readYamlFile(synonymsSchema, contentPaths(root).synonyms, '[]');
}

/** `taxonomy.yaml`; without the file topics have no families. */
export async function readTaxonomy(root: string): Promise<Parsed<Taxonomy>> {
  return readYamlFile(taxonomySchema, contentPaths(root).taxonomy, '');
}

/** `topic-model.yaml`; `undefined` where nothing was learned yet. */
export async function readTopicModel(root: string): Promise<Parsed<TopicModel | undefined>> {
  const file = contentPaths(root).topicModel;
  const text = await readTextIfPresent(file);
  if (text === undefined) return { ok: true, value: undefined, errors: [] };
  return parseYaml(topicModelSchema, text, { file });
}

/** `ledger.yaml`; without the file nothing was ingested yet. */
export async function readLedger(root: string): Promise<Parsed<Ledger>> {
  const empty = '{ listings: [], skipped: [], proposed: [] }';
  return readYamlFile(ledgerSchema, contentPaths(root).ledger, empty);
}

/** `permalinks.txt`; no list of permalinks without the file, when nothing was ingested yet. */
export async function readPermalinks(root: string): Promise<{
  permalinks: readonly RegisteredPermalink[] | undefined;
  errors: readonly ContentError[];
}> {
  const file = contentPaths(root).permalinks;
  const text = await readTextIfPresent(file);
  if (text === undefined) return { permalinks: undefined, errors: [] };
  return parsePermalinkRegister(text, file);
}

/** `proposed-topics.txt`; `undefined` without the file, when nothing was proposed yet. */
export async function readProposedTopics(root: string): Promise<{
  readonly proposed: ReadonlyMap<string, string> | undefined;
  readonly errors: readonly ContentError[];
}> {
  const file = contentPaths(root).proposedTopics;
  const text = await readTextIfPresent(file);
  if (text === undefined) return { proposed: undefined, errors: [] };
  return parseProposedTopics(text, file);
}

/** `papers/*.mdx` */
export async function readPapers(root: string) {
  return readPages(paperSchema, contentPaths(root).papers);
}

/** `papers/*.mdx` as ingest reads them: topics may be left out. */
export async function readUnsortedPapers(root: string) {
  return readPages(unsortedPaperSchema, contentPaths(root).papers);
}

/** `retired/*.mdx` */
export async function readRetired(root: string) {
  return readPages(retiredPaperSchema, contentPaths(root).retired);
}

/** `topics/*.mdx` */
export async function readTopics(root: string) {
  return readPages(topicSchema, contentPaths(root).topics);
}

/** `paths/*.mdx` */
export async function readReadingPaths(root: string) {
  return readPages(readingPathSchema, contentPaths(root).paths);
}

async function readYamlFile<Schema extends z.ZodType>(
  schema: Schema,
  file: string,
  fallback: string | undefined,
): Promise<Parsed<z.output<Schema>>> {
  const text = (await readTextIfPresent(file)) ?? fallback;
  if (text === undefined) {
    const hint = 'create it; content/README.md says what is in it.';
    return { ok: false, errors: [new ContentError('is missing.', [{ file }], hint)] };
  }
  return parseYaml(schema, text, { file });
}
