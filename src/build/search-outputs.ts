import type { KeptValues } from '../content-files/kept-values.ts';
import { citationParts } from '../formats/citations/citations-format.ts';
import { shelfParts } from '../formats/shelf/shelf-format.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import type { Synonyms } from '../schemas/synonyms.ts';
import { buildNames, type PlacedNames } from '../search-index/build-names.ts';
import { diskScripts } from '../search-index/disk-scripts.ts';
import { documentWords, type DocumentWords } from '../search-index/document-words.ts';
import { indexShard, type ShardIndex } from '../search-index/index-shard.ts';
import { noteText } from '../search-index/note-text.ts';
import { pagefindRuntime } from '../search-index/pagefind-runtime.ts';
import { searchDocument, type SearchDocument } from '../search-index/search-document.ts';
import { searchEngine } from '../search-index/search-engine.ts';
import { searchFiles, type SearchFile } from '../search-index/search-files.ts';
import { searchPlaces } from '../search-index/search-places.ts';
import { shardsOf } from '../search-index/shards.ts';
import type { PagefindEntry } from '../search/search-manifest.ts';
import { outputKey } from './output-key.ts';

/** A shard with its words in base64, as JSON has no bytes. */
type KeptShard = Omit<ShardIndex, 'words'> & { readonly words: string };

/** What searches, the same for every list in a language. */
interface KeptEngine {
  readonly file: { readonly path: string; readonly content: string };
  readonly entry: PagefindEntry;
}

/**
 * Everything that searching needs; and, for sites on a disk, copies of it, of the citations and of
 * what shelves show. What is made of one paper or of one shard is kept, so that an edit indexes one
 * shard again.
 */
export async function searchOutputs(
  list: ReadingList,
  synonyms: Synonyms,
  kept: KeptValues,
): Promise<SearchFile[]> {
  const { language } = list.site;
  const documents = list.papers.map((paper) => searchDocument(paper, noteText(paper.body)));
  const keepWords = kept.kind<DocumentWords>('words');
  const words = documents.map((document, index) =>
    keepWords(list.papers[index]?.digest ?? '', () => documentWords(document)),
  );
  const named = documents.map(({ authors, venue, identifiers }) => {
    return { authors, venue, identifiers };
  });
  const names = kept.kind<PlacedNames[]>('names')(outputKey(named), () => buildNames(named));
  const engine = await kept.kind<KeptEngine>('engine').later(language, () => makeEngine(language));
  const places = searchPlaces(list);
  const shards = await keptShards(documents, language, kept);
  const files = [
    engine.file,
    ...(await searchFiles({
      documents,
      words,
      names,
      shards,
      synonyms,
      places,
      entry: engine.entry,
    })),
  ];
  const forScripts = await Promise.all(
    [...citationParts(list), ...shelfParts(list)].map(async ({ path, content }) => ({
      path,
      content: await content(),
    })),
  );
  return [...files, ...diskScripts([...files, ...forScripts], list.papers.length)];
}

async function keptShards(
  documents: readonly SearchDocument[],
  language: string,
  kept: KeptValues,
): Promise<ShardIndex[]> {
  const keep = kept.kind<KeptShard>('shards');
  const shards: ShardIndex[] = [];
  for (const group of shardsOf(documents)) {
    const { words, ...shard } = await keep.later(outputKey(language, group), async () => {
      const index = await indexShard(group, language);
      return { ...index, words: Buffer.from(index.words).toString('base64') };
    });
    shards.push({ ...shard, words: Buffer.from(words, 'base64') });
  }
  return shards;
}

async function makeEngine(language: string): Promise<KeptEngine> {
  const runtime = await pagefindRuntime(language);
  const { path, content } = await searchEngine(runtime);
  return { file: { path, content: String(content) }, entry: runtime.entry };
}
