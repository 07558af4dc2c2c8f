import { setMaxListeners } from 'node:events';
import { runMain } from 'citty';
import packageJson from '../package.json' with { type: 'json' };
import { findArchivedCopy, waybackMachine } from '../src/link-check/archived-copy.ts';
import { checkLink } from '../src/link-check/check-link.ts';
import { checkLinks } from '../src/link-check/check-links.ts';
import {
  collectLinks,
  outgoingLinkKinds,
  type OutgoingLink,
} from '../src/link-check/collect-links.ts';
import { linkReport } from '../src/link-check/link-report.ts';
import { openLinkState } from '../src/link-check/link-state.ts';
import { politeClient } from '../src/link-check/polite-client.ts';
import { ContentErrors } from '../src/content-files/content-error.ts';
import {
  contentPaths,
  contentRoot,
  readPapers,
  readReadingPaths,
  readSite,
  readTopics,
} from '../src/content-files/content-folder.ts';
import { readTextIfPresent } from '../src/content-files/read-folder.ts';
import { canonicalUrl } from '../src/reading-list/canonical-url.ts';
import { publishedSite } from '../src/reading-list/published-site.ts';
import { contentCommand } from './content-command.ts';
import { progressLine } from './progress-line.ts';
import { toNumber } from './to-number.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** A host may ask for as long a wait; longer, and its other links are left for another run. */
const longestWaitMs = 120_000;

const command = contentCommand({
  name: 'npm run check:links --',
  description:
    'Ask for every outgoing link of the content, and name the dead ones. A run that was stopped ' +
    'goes on where it was.',
  args: {
    only: {
      type: 'string',
      description: `Only links of these kinds or hosts, such as "code,arxiv.org"; kinds: ${outgoingLinkKinds.join(', ')}`,
      valueHint: 'KIND|HOST,…',
    },
    list: { type: 'boolean', description: 'List the links and ask for none' },
    fresh: { type: 'boolean', description: 'Forget what earlier runs found' },
    'max-age': { type: 'string', default: '7', description: 'Days after which to ask again' },
    concurrency: { type: 'string', default: '8', description: 'Requests at a time' },
    pause: { type: 'string', default: '1', description: 'Seconds between requests to one host' },
    timeout: { type: 'string', default: '20', description: 'Seconds to wait for an answer' },
    state: {
      type: 'string',
      default: 'node_modules/.cache/shelfmark/links.jsonl',
      description: 'File with the results of earlier runs',
    },
    archive: {
      type: 'string',
      default: waybackMachine,
      description: 'Address that knows archived copies',
    },
    content: { type: 'string', description: 'The content folder', default: contentRoot() },
  },
  async run(args) {
    const { links, home } = await readLinks(args.content, args.only?.split(',') ?? []);
    if (args.list === true) list(links);
    else
      await ask(links, {
        home,
        isFresh: args.fresh === true,
        maxAgeMs: toNumber('max-age', args['max-age']) * dayMs,
        concurrency: toNumber('concurrency', args.concurrency),
        pauseMs: toNumber('pause', args.pause) * 1000,
        timeoutMs: toNumber('timeout', args.timeout) * 1000,
        state: args.state,
        archive: args.archive,
      });
  },
});

async function readLinks(root: string, only: readonly string[]) {
  const [papers, topics, paths, site, siteText] = await Promise.all([
    readPapers(root),
    readTopics(root),
    readReadingPaths(root),
    readSite(root),
    readTextIfPresent(contentPaths(root).site),
  ]);
  const errors = [papers, topics, paths, site].flatMap((read) => read.errors);
  if (!site.ok || errors.length > 0) throw new ContentErrors(errors);
  const links = collectLinks({
    papers: papers.pages,
    topics: topics.pages,
    paths: paths.pages,
    site: { file: contentPaths(root).site, text: siteText ?? '' },
  });
  const wanted = new Set(only);
  return {
    home: canonicalUrl(publishedSite(site.value), '/index.html'),
    links: links.filter(
      ({ kinds, url }) =>
        wanted.size === 0 ||
        wanted.has(new URL(url).host) ||
        [...kinds].some((kind) => wanted.has(kind)),
    ),
  };
}

function list(links: readonly OutgoingLink[]): void {
  for (const { url, kinds, places } of links) {
    const where = places.map(({ file, line }) => `${file}:${String(line)}`);
    console.log([[...kinds].join(','), url, where.join(' ')].join('\t'));
  }
  for (const kind of outgoingLinkKinds) {
    const count = links.filter(({ kinds }) => kinds.has(kind)).length;
    if (count > 0) console.log(`${String(count).padStart(6)}  ${kind}`);
  }
  console.log(`${String(links.length).padStart(6)}  links at ${String(hostsOf(links).size)} hosts`);
}

interface AskOptions {
  /** Address of the published site, where it is known. */
  readonly home: string | undefined;
  readonly isFresh: boolean;
  readonly maxAgeMs: number;
  readonly concurrency: number;
  readonly pauseMs: number;
  readonly timeoutMs: number;
  readonly state: string;
  readonly archive: string;
}

async function ask(links: readonly OutgoingLink[], options: AskOptions): Promise<void> {
  const stop = new AbortController();
  const { signal } = stop;
  // Every link that waits listens to it.
  setMaxListeners(0, signal);
  process.once('SIGINT', () => stop.abort(new Error('stopped by Ctrl-C')));
  const state = await openLinkState(
    options.state,
    new Date(Date.now() - (options.isFresh ? 0 : options.maxAgeMs)),
  );
  const client = politeClient({
    ...options,
    longestWaitMs,
    userAgent: `${packageJson.name}-link-check/${packageJson.version}${options.home === undefined ? '' : ` (+${options.home})`}`,
    signal,
  });
  announce(
    links.filter(({ url }) => !state.known.has(url)),
    options.pauseMs,
  );
  const progress = progressLine();
  const checked = await checkLinks(links, {
    state,
    check: (url) => checkLink(url, client, { retries: 2, retryDelayMs: 1000, signal }),
    findCopy: (url) => findArchivedCopy(url, client, options.archive),
    now: () => new Date(),
    onProgress: (done, total) => progress.show('links', done, total),
    signal,
  });
  progress.clear();
  const { dead, notes, summary } = linkReport(checked);
  for (const note of notes) console.log(note);
  for (const each of dead) console.error(each);
  console.log(summary);
  if (dead.length > 0) process.exitCode = 1;
  if (signal.aborted) {
    console.error(
      `Stopped with ${String(links.length - checked.length)} links left; the next run goes on from here.`,
    );
    process.exitCode = 130;
  }
}

/** How long it takes at least, as the pauses at the host with the most links decide. */
function announce(links: readonly OutgoingLink[], pauseMs: number): void {
  const [busiest] = [...hostsOf(links)].sort(([, a], [, b]) => b - a);
  if (!busiest || pauseMs === 0) return;
  const [host, count] = busiest;
  const minutes = Math.ceil((count * pauseMs) / 60_000);
  console.error(
    `Asking for ${String(links.length)} links, ${String(count)} of them at ${host}: ${String(minutes)} min or more.`,
  );
}

/** Number of links at each host. */
function hostsOf(links: readonly OutgoingLink[]): ReadonlyMap<string, number> {
  const hosts = new Map<string, number>();
  for (const { url } of links) {
    const { host } = new URL(url);
    hosts.set(host, (hosts.get(host) ?? 0) + 1);
  }
  return hosts;
}

await runMain(command);
