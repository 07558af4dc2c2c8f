import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Ledger } from '../schemas/ledger.ts';
import {
  contentPaths,
  readCuration,
  readLedger,
  readPermalinks,
  readProposedTopics,
  readRetired,
  readReadingPaths,
  readTopicModel,
  readTopics,
  readUnsortedPapers,
} from '../content-files/content-folder.ts';
import { ContentError, ContentErrors, throwIfAny } from '../content-files/content-error.ts';
import { withContentLock, type LockOptions } from '../content-files/content-lock.ts';
import { parseBibliography } from './identify/parse-bibliography.ts';
import { decodeListing } from './sources/decode-listing.ts';
import type { ParsedListing } from './sources/listing-entry.ts';
import { gatherSources, type GatheredSources, type Source } from './sources/gather-sources.ts';
import { parseListing } from './sources/parse-listing.ts';
import { otherTopic, otherTopicPage } from '../content-files/other-topic.ts';
import { formatProposedTopics } from '../content-files/proposed-topics.ts';
import { formatPermalinkRegister } from '../content-files/permalinks/permalink-register.ts';
import { ignoredFiles } from '../content-files/ignored-files.ts';
import { servedPermalinks } from '../content-files/permalinks/served-permalinks.ts';
import {
  vanishedPermalinks,
  type VanishedPermalink,
} from '../content-files/permalinks/vanished-permalinks.ts';
import { planIngest, type IngestPlan } from './plan-ingest.ts';
import { readFileNames, readTextIfPresent } from '../content-files/read-folder.ts';
import { removeLeftovers } from '../content-files/write-atomically.ts';
import {
  applyChanges,
  previewChanges,
  type FileChange,
  type TextChange,
} from './content-changes.ts';

export interface IngestOptions {
  /** The content folder. */
  readonly root: string;
  /** Listings to add, as `gatherSources` takes them; they are copied into the content folder. */
  readonly files?: readonly string[];
  /** Day on which they were collected, in ISO 8601. */
  readonly date?: string | undefined;
  /** Text to write at the end of listings, or as new ones, by name. */
  readonly appended?: ReadonlyMap<string, string>;
  /** Gives all of standard input, for the file `-`. */
  readonly readInput?: () => Promise<Uint8Array>;
  readonly onProgress?: (stage: string, done: number, total: number) => void;
  /** Whether nothing is to be written, and the result is to have a preview. */
  readonly dryRun?: boolean;
  /** Whether pages made by hand are to get a citation key although no author is known. */
  readonly keysAsked?: boolean;
  /** Called when another command writes to the folder, which this one waits for. */
  readonly onWait?: LockOptions['onWait'];
}

/** What a run did. */
export type IngestResult = Pick<
  IngestPlan,
  'counts' | 'created' | 'updated' | 'warnings' | 'bad' | 'doubtful'
> & {
  /** What it would do to files, of a dry run. */
  readonly preview: readonly TextChange[];
};

/**
 * Reads all listings into pages, while no other command writes to the content folder. Reads and plans everything before the first byte is written; each
 * file is written whole, so a run that is killed leaves a state the next run completes.
 * @throws {ContentErrors} with every problem found; nothing is written then
 */
export async function runIngest(options: IngestOptions): Promise<IngestResult> {
  const { root, onWait = () => undefined, dryRun = false } = options;
  if (dryRun) return ingest(options);
  return withContentLock({ root, command: 'npm run ingest', onWait }, () => ingest(options));
}

async function ingest({
  root,
  files = [],
  date,
  appended = new Map(),
  readInput = () => Promise.resolve(new Uint8Array()),
  dryRun = false,
  keysAsked = false,
  onProgress = () => undefined,
}: IngestOptions): Promise<IngestResult> {
  const paths = contentPaths(root);
  for (const folder of dryRun ? [] : [paths.root, paths.listings, paths.papers, paths.retired]) {
    await removeLeftovers(folder);
  }
  const gathered = await gatherSources(files, date, readInput);
  const { listings, copies, guessed, errors } = await readListings(
    paths.listings,
    gathered,
    appended,
    onProgress,
  );
  const [curation, ledger, papers, retired, topics, topicModel, readingPaths, register, proposed] =
    await Promise.all([
      readCuration(root),
      readLedger(root),
      readUnsortedPapers(root),
      readRetired(root),
      readTopics(root),
      readTopicModel(root),
      readReadingPaths(root),
      readPermalinks(root),
      readProposedTopics(root),
    ]);
  for (const read of [
    curation,
    papers,
    retired,
    topics,
    topicModel,
    readingPaths,
    register,
    proposed,
  ])
    errors.push(...read.errors);
  const bibliographyText = await readTextIfPresent(paths.bibliography);
  const bibliography =
    bibliographyText === undefined
      ? { facts: new Map<string, never>(), errors: [] }
      : parseBibliography(bibliographyText, paths.bibliography);
  errors.push(...bibliography.errors);
  if (!curation.ok || !topicModel.ok || errors.length > 0) throw new ContentErrors(errors);

  const registered = register.permalinks ?? [];
  const plan = planIngest(
    {
      listings,
      pages: papers.pages,
      curation: curation.value,
      topics: new Map(topics.pages.map(({ id, data }) => [id, data])),
      topicModel: topicModel.value,
      facts: bibliography.facts,
      retired: retired.pages,
      // A ledger that cannot be read is written anew.
      ...(ledger.ok && { former: ledger.value }),
      proposedTopics: proposed.proposed,
      keysAsked,
      published: new Set(registered.flatMap(({ kind, id }) => (kind === 'papers' ? [id] : []))),
    },
    onProgress,
  );
  throwIfAny(plan.errors);

  const lacksOther =
    plan.papers.some(({ data }) => data.topics.some(({ topic }) => topic === otherTopic.id)) &&
    !topics.pages.some(({ id }) => id === otherTopic.id);
  const served = servedPermalinks({
    papers: plan.papers,
    removed: plan.ledger.removed,
    topics: lacksOther ? [...topics.pages, otherTopic] : topics.pages,
    paths: readingPaths.pages,
    listings: plan.ledger.listings.map(({ name }) => name),
  });
  const permalinks = [...registered.map(({ permalink }) => permalink), ...served.keys()];
  const inFolder =
    (folder: string) =>
    ([id, content]: readonly [string, FileChange['content']]): FileChange => ({
      file: join(folder, `${id}.mdx`),
      content,
    });
  const gone = (ids: readonly string[]) => ids.map((id) => [id, undefined] as const);
  const changes: readonly FileChange[] = [
    ...Array.from(copies, ([name, content]) => ({ file: join(paths.listings, name), content })),
    ...(lacksOther
      ? [{ file: join(paths.topics, `${otherTopic.id}.mdx`), content: otherTopicPage }]
      : []),
    // Once a page has its topics, nothing tells any more that they were proposed.
    ...(plan.proposedTopics.size > 0 || proposed.proposed !== undefined
      ? [{ file: paths.proposedTopics, content: formatProposedTopics(plan.proposedTopics) }]
      : []),
    // What a page has of others is only there once those are kept for the way back.
    ...[...plan.retired.writes].map(inFolder(paths.retired)),
    ...[...plan.writes].map(inFolder(paths.papers)),
    ...gone(plan.removals).map(inFolder(paths.papers)),
    ...gone(plan.retired.removals).map(inFolder(paths.retired)),
    { file: paths.ledger, content: formatLedger(plan.ledger) },
    { file: paths.permalinks, content: formatPermalinkRegister(permalinks) },
  ];
  if (!dryRun) {
    await applyChanges(changes, (done) => {
      onProgress('files', done, changes.length);
    });
  }
  const { counts, created, updated, bad, doubtful } = plan;
  const warnings = [
    ...passedOverWarnings(gathered),
    ...guessedWarnings(guessed),
    ...plan.warnings,
    ...vanishedWarnings(vanishedPermalinks(registered, served)),
    ...(await ignoredFiles(root)),
  ];
  const preview = dryRun ? await previewChanges(changes) : [];
  return { counts, created, updated, warnings, bad, doubtful, preview };
}

/** Addresses that were published and that nothing answers any more, which the check refuses. */
function vanishedWarnings(vanished: readonly VanishedPermalink[]): string[] {
  return vanished.map(({ permalink, kind, id, renamedTo }) => {
    const remedy =
      renamedTo === undefined
        ? '`npm run check` says how to keep it'
        : `if it is ${kind}/${renamedTo}.mdx now, write "aliases: [${id}]" into that page`;
    return `${permalink} was published, and nothing answers it any more; ${remedy}.`;
  });
}

function passedOverWarnings({ passedOver }: GatheredSources): string[] {
  if (passedOver.length === 0) return [];
  return [
    `Files that are no text, or are beside an export of Zotero, and were left out: ${passedOver.join(', ')}.`,
  ];
}

function guessedWarnings(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  return [
    `Listings that are not UTF-8 and were read as Windows-1252, which has Latin-1: ${names.join(', ')}. Look at accents in them.`,
  ];
}

function formatLedger(ledger: Ledger): string {
  const heading =
    '# What became of every listing entry. Written by `npm run ingest`; do not edit.\n' +
    '# What was merged is in the pages, as `origins`.\n';
  const { removed, ...rest } = ledger;
  return (
    heading + stringify(removed.length === 0 ? rest : ledger, { version: '1.1', lineWidth: 100 })
  );
}

/** The listings that are there, and those to be added; a name is never given to another text. */
async function readListings(
  folder: string,
  { sources: given, errors: unread }: GatheredSources,
  appended: ReadonlyMap<string, string>,
  onProgress: NonNullable<IngestOptions['onProgress']>,
): Promise<{
  listings: ParsedListing[];
  copies: Map<string, Uint8Array>;
  /** Names of listings whose encoding was guessed. */
  guessed: string[];
  errors: ContentError[];
}> {
  const sources = new Map<string, Source>();
  for (const name of await readFileNames(folder)) {
    const file = join(folder, name);
    sources.set(name, { name, file, bytes: await readFile(file) });
  }
  const errors: ContentError[] = [...unread];
  const copies = new Map<string, Uint8Array>();
  for (const source of given) {
    const { name, file, bytes } = source;
    const present = sources.get(name);
    if (present === undefined) {
      sources.set(name, source);
      copies.set(name, bytes);
    } else if (Buffer.compare(bytes, present.bytes) !== 0) {
      errors.push(
        new ContentError(
          'differs from the listing of that name that is already there.',
          [{ file }, { file: present.file }],
          'give the new listing another file name; listings are never changed.',
        ),
      );
    }
  }
  for (const [name, text] of appended) {
    const bytes = Buffer.concat([sources.get(name)?.bytes ?? new Uint8Array(), Buffer.from(text)]);
    sources.set(name, { name, file: join(folder, name), bytes });
    copies.set(name, bytes);
  }
  const listings: ParsedListing[] = [];
  const guessed: string[] = [];
  let done = 0;
  for (const [name, { file, bytes }] of sources) {
    try {
      const { text, guessed: encoding } = decodeListing(bytes, file);
      if (encoding !== undefined) guessed.push(name);
      listings.push(parseListing(text, name, file));
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      errors.push(error);
    }
    done += 1;
    onProgress('listings', done, sources.size);
  }
  return { listings, copies, guessed, errors };
}
