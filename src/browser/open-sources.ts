import { createInstance } from 'virtual:pagefind';
import wasm from 'virtual:pagefind-wasm';
import type { FileSource } from '../search/file-source.ts';
import { PagefindPaperIndex, type Pagefind } from '../search/pagefind-paper-index.ts';
import { manifestPath, searchPaths, type SearchManifest } from '../search/search-manifest.ts';
import type { SearchSources } from '../search/search-papers.ts';
import { Names, type NamesPart } from '../search/names.ts';
import { Vocabulary, type VocabularyPart } from '../search/vocabulary.ts';
import { bytesOf } from './bytes-of.ts';

declare global {
  /** What Pagefind's script finds in the place of `fetch` and `document`. */
  var shelfmarkPagefindFetch: ((url: string) => Promise<Response>) | undefined;
  var shelfmarkPagefindDocument: unknown;
}

/**
 * Everything that answering queries needs, from the files of a built site.
 * @param read the manifest, where it was read already
 */
export async function openSources(
  files: FileSource,
  read?: SearchManifest,
): Promise<SearchSources> {
  const manifest = read ?? ((await files.readJson(manifestPath)) as SearchManifest);
  const { folder, papers, parts, places } = manifest;
  return {
    papers,
    places,
    names: new Names(
      manifest.names,
      async (index) => (await files.readJson(searchPaths.names(folder, index))) as NamesPart,
    ),
    index: new PagefindPaperIndex(openPagefind(manifest, files), manifest, files),
    vocabulary: new Vocabulary(
      parts,
      async (index) => (await files.readJson(searchPaths.part(folder, index))) as VocabularyPart,
    ),
  };
}

/**
 * Pagefind over our own files: what is in the manifest or in this script costs no request. Pagefind
 * takes a part of the index that could not be loaded for an empty one, so here a search says so.
 */
function openPagefind(manifest: SearchManifest, files: FileSource): Pagefind {
  const { entry, meta, folder } = manifest;
  const [language = ''] = Object.keys(entry.languages);
  const failed = new Map<string, unknown>();
  const readChunk = async (name: string) => {
    try {
      const chunk = await files.readBytes(searchPaths.chunk(folder, name));
      failed.delete(name);
      return chunk;
    } catch (error) {
      failed.set(name, error);
      throw error;
    }
  };
  const read = async (file: string): Promise<BodyInit> => {
    const chunk = /^index\/(.+)\.pf_index$/u.exec(file)?.[1];
    if (chunk !== undefined) return readChunk(chunk);
    if (file.startsWith('pagefind-entry.json')) return JSON.stringify(entry);
    if (file.endsWith('.pf_meta')) return bytesOf(meta);
    if (file.startsWith('wasm.')) return wasm;
    throw new Error(`Pagefind asked for ${file}`);
  };
  globalThis.shelfmarkPagefindFetch = async (url) =>
    new Response(await read(url.slice(basePath.length)));
  // Pagefind asks the page for its language, and a worker has no page.
  globalThis.shelfmarkPagefindDocument = {
    querySelector: () => ({ getAttribute: () => language }),
  };
  const pagefind = createInstance({ basePath, baseUrl: '/', noWorker: true }) as Pagefind;
  return {
    preload: (term) => pagefind.preload(term),
    search: async (term) => {
      const found = await pagefind.search(term);
      const [cause] = failed.values();
      failed.clear();
      if (cause === undefined) return found;
      throw new Error('a part of the search index could not be loaded', { cause });
    },
  };
}

/** Where Pagefind takes its files to be; none is asked for there. */
const basePath = '/pagefind/';
