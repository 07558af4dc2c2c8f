import type { FileSource } from '../search/file-source.ts';
import { searchPapers, type SearchOptions, type SearchSources } from '../search/search-papers.ts';
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
  const open = () => {
    const opening = openSources(files);
    // A failed download is tried again at the next question.
    opening.catch(() => {
      sources = undefined;
    });
    return opening;
  };
  let sources: Promise<SearchSources> | undefined = open();
  const send = (answer: SearchAnswer) => postMessage(answer);
  addEventListener('message', ({ data }: MessageEvent<SearchQuestion>) => {
    const { id, query, options } = data;
    sources ??= open();
    sources
      .then((opened) => searchPapers(opened, query, options))
      .then(
        (result) => send({ id, result }),
        (error: unknown) => send({ id, error: String(error) }),
      );
  });
  send({ id: undefined });
}
