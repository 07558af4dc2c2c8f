import { setMaxListeners } from 'node:events';
import type { ArgsDef } from 'citty';
import packageJson from '../package.json' with { type: 'json' };
import { ContentError } from '../src/content-files/content-error.ts';
import { contentRoot, readSite } from '../src/content-files/content-folder.ts';
import { politeClient } from '../src/link-check/polite-client.ts';
import { openAnswerCache } from '../src/look-up/answer-cache.ts';
import { arxiv } from '../src/look-up/arxiv.ts';
import { crossref } from '../src/look-up/crossref.ts';
import { datacite } from '../src/look-up/datacite.ts';
import type { LookUpOptions } from '../src/look-up/look-up-papers.ts';
import { canonicalUrl } from '../src/reading-list/canonical-url.ts';
import { publishedSite } from '../src/reading-list/published-site.ts';
import { toNumber } from './to-number.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** A service that asks for a longer wait is asked no more. */
const longestWaitMs = 60_000;

/** Exit code of a run that did its work, but could not ask every service. */
export const exitCodeOfSilence = 2;

/** Options of the commands that ask public services. */
export const lookUpArgs = {
  content: { type: 'string', description: 'The content folder', default: contentRoot() },
  pause: {
    type: 'string',
    default: '3',
    description: 'Seconds between requests to one service; arXiv asks for 3',
  },
  timeout: { type: 'string', default: '30', description: 'Seconds to wait for an answer' },
  'max-age': { type: 'string', default: '30', description: 'Days for which answers are kept' },
  cache: {
    type: 'string',
    default: 'node_modules/.cache/shelfmark/papers.jsonl',
    description: 'File with the answers of earlier runs',
  },
  arxiv: { type: 'string', default: arxiv.address, description: 'Address of arXiv’s API' },
  crossref: { type: 'string', default: crossref.address, description: 'Address of Crossref’s API' },
  datacite: { type: 'string', default: datacite.address, description: 'Address of DataCite’s API' },
} as const satisfies ArgsDef;

/** How the services are to be asked, by the options given. */
export async function lookUpOptions(
  given: Readonly<Record<keyof typeof lookUpArgs, string>>,
  onProgress: (done: number, total: number) => void,
): Promise<LookUpOptions> {
  const site = await readSite(given.content);
  const home = site.ok ? canonicalUrl(publishedSite(site.value), '/index.html') : undefined;
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  process.once('SIGINT', () => {
    const hint = 'run it again: answers that came are kept.';
    stop.abort(new ContentError('was stopped.', [{ file: 'Ctrl-C' }], hint));
  });
  return {
    ask: politeClient({
      concurrency: 1,
      pauseMs: toNumber('pause', given.pause) * 1000,
      timeoutMs: toNumber('timeout', given.timeout) * 1000,
      longestWaitMs,
      userAgent: `${packageJson.name}/${packageJson.version}${home === undefined ? '' : ` (+${home})`}`,
      signal: stop.signal,
    }),
    cache: await openAnswerCache(
      given.cache,
      new Date(Date.now() - toNumber('max-age', given['max-age']) * dayMs),
    ),
    services: [
      { ...arxiv, address: given.arxiv },
      { ...crossref, address: given.crossref },
      { ...datacite, address: given.datacite },
    ],
    now: () => new Date(),
    onProgress,
  };
}

/** What to tell of services that did not answer. */
export function failureNotes(failures: ReadonlyMap<string, string>): string[] {
  return [...failures].map(([name, reason]) => `${name} could not be asked: ${reason}.`);
}
