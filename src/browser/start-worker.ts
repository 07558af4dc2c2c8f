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

/** Starts the worker, which says by a first message that it runs. */
export function startWorker(engine: URL): StartedWorker {
  const worker = new Worker(engine);
  const started = new Promise<void>((resolve, reject) => {
    worker.addEventListener('message', () => resolve(), { once: true });
    worker.addEventListener('error', () => {
      reject(new Error(`${engine.href} does not run as a worker`));
    });
  });
  return { worker, started };
}

/**
 * Begins to search while the page is still being read, so that the index comes with the styles and not
 * after them: where the script that runs says by `data-engine` that the page searches at once. A disk
 * has no workers.
 */
export function startEarly(): void {
  const { engine } = document.currentScript?.dataset ?? {};
  if (engine === undefined || location.protocol === 'file:') return;
  const early = startWorker(new URL(engine, document.baseURI));
  // Told where it is asked.
  early.started.catch(() => undefined);
  window.shelfmarkWorker = early;
}
