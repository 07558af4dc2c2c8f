import type { FileSource } from '../search/file-source.ts';
import { pageOptions } from '../search/page-options.ts';
import type { SearchManifest } from '../search/search-manifest.ts';
import { searchPapers, type SearchOptions, type SearchSources } from '../search/search-papers.ts';
import { parseSearchState } from '../search/search-state.ts';
import { hostFiles } from './host-files.ts';
import { openSources } from './open-sources.ts';

/**
 * All that searches, as one classic script: as a worker, where the browser allows one, so that typing
 * never waits for it, else in the page. The build puts Pagefind into it; see `searchEngine`.
 */

/** What the script gives where it is no worker. */
export interface SearchEngine {
  open(files: FileSource): Promise<SearchSources>;
  readonly search: typeof searchPapers;
}

/** What the worker is told before it is asked anything. */
export interface SearchStart {
  readonly id: undefined;
  /** Where the page has read it; otherwise the worker does. */
  readonly manifest: SearchManifest | undefined;
  /** Query string of a search page, whose first results the worker looks up before it is asked. */
  readonly address: string | undefined;
}

/** Asked of the worker. */
export interface SearchQuestion {
  readonly id: number;
  readonly query: string;
  readonly options: SearchOptions | undefined;
}

/** Its answer; the first, which says that the worker runs, has no id. */
export type SearchAnswer =
  | { readonly id: undefined }
  | { readonly id: number; readonly result: Awaited<ReturnType<typeof searchPapers>> }
  | { readonly id: number; readonly error: string };

declare global {
  var shelfmarkEngine: SearchEngine | undefined;
}

if ('WorkerGlobalScope' in globalThis) runAsWorker();
else globalThis.shelfmarkEngine = { open: openSources, search: searchPapers };

function runAsWorker(): void {
  const files = hostFiles(new URL('..', location.href));
  let sources: Promise<SearchSources> | undefined;
  const open = (manifest?: SearchManifest) => {
    sources ??= openSources(files, manifest);
    // A failed download is tried again at the next question.
    sources.catch(() => {
      sources = undefined;
    });
    return sources;
  };
  const send = (answer: SearchAnswer) => postMessage(answer);
  addEventListener('message', ({ data }: MessageEvent<SearchStart | SearchQuestion>) => {
    if (data.id === undefined) {
      const opened = open(data.manifest);
      // What fails here fails again, and is told, when the page asks.
      if (data.address !== undefined) lookUp(opened, data.address).catch(() => undefined);
      return;
    }
    const { id, query, options } = data;
    open()
      .then((opened) => searchPapers(opened, query, options))
      .then(
        (result) => send({ id, result }),
        (error: unknown) => send({ id, error: String(error) }),
      );
  });
  send({ id: undefined });
}

/** Reads what the first results of a search page need; an answer comes of itself when it is asked for. */
async function lookUp(sources: Promise<SearchSources>, address: string): Promise<void> {
  const state = parseSearchState(new URLSearchParams(address));
  await searchPapers(await sources, state.query, pageOptions(state));
}
