import { enginePath } from '../search/search-manifest.ts';
import type { SearchOptions, SearchResult } from '../search/search-papers.ts';
import { loadScript } from './load-script.ts';
import type { SearchAnswer, SearchQuestion } from './search-engine.ts';
import { siteFiles } from './site-files.ts';
import { startWorker } from './start-worker.ts';
import { siteRoot } from './site-key.ts';

export type Search = (query: string, options?: SearchOptions) => Promise<SearchResult>;

let opened: Promise<Search> | undefined;

/** Loads what searches at the first call; a failed download is tried again at the next. */
export function openSearch(): Promise<Search> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Browsers refuse workers on a disk, and a host's policy may; then the page searches by itself. */
async function open(): Promise<Search> {
  if (location.protocol !== 'file:') {
    try {
      return await openWorker();
    } catch (error) {
      console.info('The page searches without a worker.', error);
    }
  }
  return openHere();
}

async function openHere(): Promise<Search> {
  await loadScript(new URL(enginePath, siteRoot()));
  const engine = globalThis.shelfmarkEngine;
  if (!engine) throw new Error(`${enginePath} left nothing that searches`);
  const sources = await engine.open(siteFiles());
  return (query, options) => engine.search(sources, query, options);
}

/** @throws when no worker starts */
async function openWorker(): Promise<Search> {
  const early = window.shelfmarkWorker;
  window.shelfmarkWorker = undefined;
  const { worker, started } = early ?? startWorker(new URL(enginePath, siteRoot()));
  const waiting = new Map<number, Question>();
  let asked = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => {
    if (data.id === undefined) return;
    const question = waiting.get(data.id);
    waiting.delete(data.id);
    if ('result' in data) question?.resolve(data.result);
    else question?.reject(new Error(data.error));
  });
  worker.addEventListener('error', () => {
    const error = new Error(`${enginePath} does not run as a worker`);
    for (const question of waiting.values()) question.reject(error);
    waiting.clear();
  });
  await started;
  return (query, options) =>
    new Promise((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { resolve, reject });
      worker.postMessage({ id: asked, query, options } satisfies SearchQuestion);
    });
}

/** What waits for an answer of the worker. */
interface Question {
  readonly resolve: (result: SearchResult) => void;
  readonly reject: (error: Error) => void;
}
