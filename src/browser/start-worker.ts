import { manifestPath, type SearchManifest } from '../search/search-manifest.ts';
import { hostFiles } from './host-files.ts';
import type { SearchStart } from './search-engine.ts';
import { siteRoot } from './site-key.ts';

/** The worker that searches, and when it runs. */
export interface StartedWorker {
  readonly worker: Worker;
  /** Rejects when the script could not be loaded or run. */
  readonly started: Promise<void>;
}

declare global {
  interface Window {
    /** Begun before the script that asks it; see `startEarly`. */
    shelfmarkWorker?: StartedWorker | undefined;
  }
}

/**
 * Starts the worker, which says by a first message that it runs.
 * @param manifest what search reads first, where the page reads it meanwhile
 * @param address see `SearchStart`
 */
export function startWorker(
  engine: URL,
  manifest: Promise<SearchManifest | undefined> = Promise.resolve(undefined),
  address?: string,
): StartedWorker {
  const worker = new Worker(engine);
  const started = new Promise<void>((resolve, reject) => {
    worker.addEventListener('message', () => resolve(), { once: true });
    worker.addEventListener('error', () => {
      reject(new Error(`${engine.href} does not run as a worker`));
    });
  });
  const start = (read?: SearchManifest) => {
    worker.postMessage({ id: undefined, manifest: read, address } satisfies SearchStart);
  };
  // The worker reads for itself what the page could not, and says what is wrong.
  manifest.then(start, () => start());
  return { worker, started };
}

/**
 * Begins to search while the page is still being read, so that the index comes with the styles and not
 * after them: where the script that runs says by `data-engine` that the page searches at once. A disk
 * has no workers.
 * @returns whether the page's address asks for something
 */
export function startEarly(): boolean {
  const { engine } = document.currentScript?.dataset ?? {};
  if (engine === undefined || location.protocol === 'file:') return false;
  const manifest = hostFiles(siteRoot()).readJson(manifestPath) as Promise<SearchManifest>;
  const early = startWorker(new URL(engine, document.baseURI), manifest, location.search);
  // Told where it is asked.
  early.started.catch(() => undefined);
  window.shelfmarkWorker = early;
  return location.search !== '';
}
