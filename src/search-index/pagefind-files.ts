import { setTimeout as pause } from 'node:timers/promises';
import * as pagefind from 'pagefind';

/** A page, as Pagefind indexes it under a name. */
export interface PagefindPage {
  readonly name: string;
  readonly html: string;
}

/**
 * Pause before Pagefind is closed: it may still be writing the end of its last answer, and where
 * nobody reads that it prints an error, though nothing is wrong.
 */
const settleMs = 20;

/** Ends when all that was asked of Pagefind so far is done. */
let lastRun: Promise<unknown> = Promise.resolve();

/**
 * Everything that Pagefind writes for an index of some pages, by path in its folder. One index is
 * made at a time: closing Pagefind ends the one process that all its indexes share.
 * @param language as an ISO 639-1 code
 * @throws {Error} with what Pagefind says is wrong
 */
export function pagefindFiles(
  pages: readonly PagefindPage[],
  language: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const run = lastRun.then(() => runPagefind(pages, language));
  lastRun = run.catch(() => undefined);
  return run;
}

async function runPagefind(
  pages: readonly PagefindPage[],
  language: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    const config = { forceLanguage: language, writePlayground: false };
    const { index } = succeeded(await pagefind.createIndex(config));
    if (!index) throw new Error('Pagefind made no index');
    const added = pages.map(({ name, html }) => index.addHTMLFile({ url: name, content: html }));
    for (const response of await Promise.all(added)) succeeded(response);
    const { files } = succeeded(await index.getFiles());
    return new Map(files.map(({ path, content }) => [path, content]));
  } finally {
    await pause(settleMs);
    await pagefind.close();
  }
}

/** Pagefind reports some failures by rejecting and others in `errors`. */
function succeeded<Response extends { errors: string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}
