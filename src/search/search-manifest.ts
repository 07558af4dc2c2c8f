/** What search needs to know before it reads any other of its files. */
export interface SearchManifest {
  /**
   * Name of the folder with the files that are made from all papers: a hash of their content, so
   * that none of another build is mixed in.
   */
  readonly folder: string;
  /** How many papers there are. */
  readonly papers: number;
  /** Where each part of the vocabulary begins: a group of words by `wordGroup`, in order. */
  readonly parts: readonly string[];
  /** Where each part of the names begins, likewise. */
  readonly names: readonly string[];
  /** Topics and reading paths, as parts of the vocabulary refer to them by number. */
  readonly places: readonly Place[];
  /** Names of the papers' records in the order of the list, all of one length, without a separator. */
  readonly records: string;
  /** `pagefind-entry.json`, as Pagefind's script in the browser asks for it. */
  readonly entry: PagefindEntry;
  /** `.pf_meta` in base64: how long each paper is, and which words stand in each part of the index. */
  readonly meta: string;
}

/** A topic or reading path. */
export interface Place {
  readonly kind: 'topic' | 'path';
  readonly id: string;
  /** Display text. */
  readonly label: string;
  /** How many papers it has. */
  readonly papers: number;
}

/** What Pagefind's script in the browser wants to know before it loads an index. */
export interface PagefindEntry {
  readonly version: string;
  readonly languages: Readonly<Record<string, PagefindLanguage>>;
  /** Signs that count as letters. */
  readonly include_characters: readonly string[];
}

/** The index of a language: the name of its `.pf_meta`, and whose WebAssembly knows its stems. */
export interface PagefindLanguage {
  readonly hash: string;
  readonly wasm: string | null;
  readonly page_count: number;
}

/** By facet and value, the papers that have it, by their places in the list. */
export type FacetPapers = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** Places in the list in the order of the papers' titles. */
export type TitleOrder = readonly number[];

/** Path of the manifest from the site's root; the only file of the index whose name stays. */
export const manifestPath = 'search/manifest.json';

/** Path of the script that searches. */
export const enginePath = 'search/engine.js';

/** Paths of all other files of the search from the site's root; each name changes with the content. */
export const searchPaths = {
  /** A part of the vocabulary. */
  part: (folder: string, index: number) => `search/${folder}/${String(index)}.json`,
  /** A part of the names. */
  names: (folder: string, index: number) => `search/${folder}/names-${String(index)}.json`,
  /** A part of Pagefind's index. */
  chunk: (folder: string, name: string) => `search/${folder}/${name}.pf_index`,
  /** `FacetPapers` */
  facets: (folder: string) => `search/${folder}/facets.json`,
  /** `TitleOrder` */
  byTitle: (folder: string) => `search/${folder}/by-title.json`,
  /** What is shown of a paper: `StoredRecord`. */
  record: (name: string) => `search/records/${name}.json`,
} as const;

/** The index's name for the paper at a place in the list, counted from 0. */
export function paperKey(place: number): string {
  return place.toString(36);
}

/** Reads what `paperKey` wrote. */
export function placeOf(key: string): number {
  return Number.parseInt(key, 36);
}
