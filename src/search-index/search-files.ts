import { createHash } from 'node:crypto';
import type { Synonyms } from '../schemas/synonyms.ts';
import type { PaperRecord } from '../search/paper-index.ts';
import {
  manifestPath,
  paperKey,
  searchPaths,
  type FacetPapers,
  type PagefindEntry,
  type SearchManifest,
  type TitleOrder,
} from '../search/search-manifest.ts';
import { toStoredRecord } from '../search/stored-record.ts';
import type { PlacedNames } from './build-names.ts';
import { buildVocabulary } from './build-vocabulary.ts';
import type { DocumentWords } from './document-words.ts';
import type { ShardIndex } from './index-shard.ts';
import { joinShards } from './join-shards.ts';
import { recordNames } from './record-names.ts';
import type { SearchDocument } from './search-document.ts';
import type { SearchPlace } from './search-places.ts';

/** A file of the built site. */
export interface SearchFile {
  /** From the site's root, such as `/search/manifest.json`. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Whether the address has a digest of the content. */
  readonly isNamedByContent?: boolean;
}

/** What was made of each paper and of each shard, and what goes for all. */
export interface SearchFilesInput {
  /** In the order of the list, newest first. */
  readonly documents: readonly SearchDocument[];
  /** Of each document, in the same order. */
  readonly words: readonly DocumentWords[];
  /** Of all documents; see `buildNames`. */
  readonly names: readonly PlacedNames[];
  /** In any order; together they have the documents. */
  readonly shards: readonly ShardIndex[];
  readonly synonyms: Synonyms;
  /** Topics and reading paths. */
  readonly places: readonly SearchPlace[];
  /** See `pagefindRuntime`. */
  readonly entry: PagefindEntry;
}

/** Name of the one index among Pagefind's languages; its files are found without it. */
const indexName = 'all';

/**
 * All files of the search but its script, from what was made of papers and shards before. These are
 * the steps, each with what its result depends on, so that a build can keep it:
 *
 * | step | of | depends on |
 * |---|---|---|
 * | `noteText`, `searchDocument` | a paper | its page |
 * | `documentWords` | a paper | its document |
 * | `buildNames` | the list | people, venues and identifiers of all documents |
 * | `indexShard` | a shard, by `shardOf` and `shardCount` | its documents in the order of ids, the language |
 * | `pagefindRuntime` | the list | the language, Pagefind's version |
 * | `searchEngine` | the list | that, and the project's code |
 * | `searchFiles` | the list | all documents, words, names, shards and places, and the synonyms |
 * | `diskScripts` | the site | the files of the search, and other files that pages read |
 */
export async function searchFiles({
  documents,
  words,
  names,
  shards,
  synonyms,
  places,
  entry,
}: SearchFilesInput): Promise<SearchFile[]> {
  const index = await joinShards(
    shards,
    documents.map(({ id }) => id),
  );
  const vocabulary = buildVocabulary(
    words.map((ofPaper, place) => ({ key: paperKey(place), ...ofPaper })),
    synonyms,
    places,
  );
  // Their names are known when the name of the folder is, which follows from what they have.
  const inFolder: ((folder: string) => SearchFile)[] = [
    toJson(searchPaths.facets, facetPapers(documents)),
    toJson(searchPaths.byTitle, titleOrder(documents)),
    ...vocabulary.map(({ part }, at) => toJson((folder) => searchPaths.part(folder, at), part)),
    ...names.map(({ part }, at) => toJson((folder) => searchPaths.names(folder, at), part)),
    ...index.chunks.map((content, at) => (folder: string) => ({
      path: `/${searchPaths.chunk(folder, String(at))}`,
      content,
    })),
  ];
  const folder = hashOf(inFolder.map((file) => file('')));
  const records = documents.map((document) => JSON.stringify(toStoredRecord(toRecord(document))));
  const ofRecords = recordNames(records);
  const manifest: SearchManifest = {
    folder,
    papers: documents.length,
    parts: vocabulary.map(({ start }) => start),
    names: names.map(({ start }) => start),
    places: places.map(({ kind, id, label, papers }) => ({ kind, id, label, papers })),
    records: ofRecords.join(''),
    entry: toEntry(entry, documents.length),
    meta: Buffer.from(index.meta).toString('base64'),
  };
  return [
    { path: `/${manifestPath}`, content: JSON.stringify(manifest) },
    ...inFolder.map((file) => file(folder)),
    ...records.map((content, place) => ({
      path: `/${searchPaths.record(ofRecords[place] ?? '')}`,
      content,
      isNamedByContent: true,
    })),
  ];
}

function toJson(path: (folder: string) => string, value: unknown): (folder: string) => SearchFile {
  const content = JSON.stringify(value);
  return (folder) => ({ path: `/${path(folder)}`, content });
}

function hashOf(files: readonly SearchFile[]): string {
  const hash = createHash('sha256');
  for (const { path, content } of files)
    hash.update(`${path}\n${String(content.length)}\n`).update(content);
  return hash.digest('hex').slice(0, 10);
}

/** What is shown of a paper. */
export function toRecord({ facets, ...document }: SearchDocument): PaperRecord {
  const { id, title, credit, venue, date, text, coins, pdf, formerIds } = document;
  const hasCode = facets['has']?.includes('code') ?? false;
  const topics = facets['topic'] ?? [];
  return { id, title, credit, venue, date, topics, hasCode, text, coins, pdf, formerIds };
}

function facetPapers(documents: readonly SearchDocument[]): FacetPapers {
  const papers = new Map<string, Map<string, number[]>>();
  for (const [place, { facets }] of documents.entries()) {
    for (const [facet, values] of Object.entries(facets)) {
      const ofFacet = papers.get(facet) ?? new Map<string, number[]>();
      papers.set(facet, ofFacet);
      for (const value of values) {
        const places = ofFacet.get(value);
        if (places) places.push(place);
        else ofFacet.set(value, [place]);
      }
    }
  }
  return Object.fromEntries(
    [...papers].map(([facet, values]) => [facet, Object.fromEntries(values)]),
  );
}

function titleOrder(documents: readonly SearchDocument[]): TitleOrder {
  const titles = documents.map(({ title }) => title.toLowerCase());
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...titles.keys()].sort((a, b) => compare(titles[a] ?? '', titles[b] ?? '') || a - b);
}

/** The entry of one language's index, for the joined one. */
function toEntry(entry: PagefindEntry, papers: number): PagefindEntry {
  const languages = Object.entries(entry.languages).map(([language, { wasm }]) => [
    language,
    { hash: indexName, wasm, page_count: papers },
  ]);
  return { ...entry, languages: Object.fromEntries(languages) as PagefindEntry['languages'] };
}
