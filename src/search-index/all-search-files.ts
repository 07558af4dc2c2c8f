import type { Synonyms } from '../schemas/synonyms.ts';
import { buildNames } from './build-names.ts';
import { documentWords } from './document-words.ts';
import { indexShard } from './index-shard.ts';
import { pagefindRuntime } from './pagefind-runtime.ts';
import type { SearchDocument } from './search-document.ts';
import type { SearchPlace } from './search-places.ts';
import { searchEngine } from './search-engine.ts';
import { searchFiles, type SearchFile } from './search-files.ts';
import { shardsOf } from './shards.ts';

export interface AllSearchFilesOptions {
  readonly synonyms: Synonyms;
  /** Topics and reading paths; none unless given. */
  readonly places?: readonly SearchPlace[];
  /** Of the list, as an ISO 639-1 code. */
  readonly language: string;
  /** How many shards, where another number than `shardCount` says is asked for. */
  readonly shards?: number;
}

/**
 * Every step of making the search, of which nothing is kept.
 * @param documents in the order of the list, newest first
 */
export async function allSearchFiles(
  documents: readonly SearchDocument[],
  { synonyms, places = [], language, shards }: AllSearchFilesOptions,
): Promise<SearchFile[]> {
  const indexes = [];
  for (const group of shardsOf(documents, shards)) indexes.push(await indexShard(group, language));
  const runtime = await pagefindRuntime(language);
  const words = documents.map(documentWords);
  return [
    await searchEngine(runtime),
    ...(await searchFiles({
      ...{ documents, words, names: buildNames(documents), shards: indexes },
      ...{ synonyms, places, entry: runtime.entry },
    })),
  ];
}
