import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Ledger } from '../schemas/ledger.ts';
import {
  contentPaths,
  readCuration,
  readPapers,
  readPermalinks,
  readReadingPaths,
  readTopicModel,
  readTopics,
} from '../content-files/content-folder.ts';
import { ContentError, ContentErrors, throwIfAny } from '../content-files/content-error.ts';
import { parseBibliography } from './identify/parse-bibliography.ts';
import { decodeListing } from './sources/decode-listing.ts';
import type { ParsedListing } from './sources/listing-entry.ts';
import { gatherSources, type GatheredSources, type Source } from './sources/gather-sources.ts';
import { parseListing } from './sources/parse-listing.ts';
import { formatPermalinkRegister } from '../content-files/permalinks/permalink-register.ts';
import { servedPermalinks } from '../content-files/permalinks/served-permalinks.ts';
import { planIngest, type IngestPlan } from './plan-ingest.ts';
import { readFileNames, readTextIfPresent } from '../content-files/read-folder.ts';
import { removeLeftovers, writeAtomically } from '../content-files/write-atomically.ts';

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
}

/** What a run did. */
export type IngestResult = Pick<IngestPlan, 'counts' | 'created' | 'updated' | 'warnings' | 'bad'>;

/**
 * Reads all listings into pages. Reads and plans everything before the first byte is written; each
 * file is written whole, so a run that is killed leaves a state the next run completes.
 * @throws {ContentErrors} with every problem found; nothing is written then
 */
export async function runIngest({
  root,
  files = [],
  date,
  appended = new Map(),
  readInput = () => Promise.resolve(new Uint8Array()),
  onProgress = () => undefined,
}: IngestOptions): Promise<IngestResult> {
  const paths = contentPaths(root);
  for (const folder of [paths.root, paths.listings, paths.papers]) await removeLeftovers(folder);
  const gathered = await gatherSources(files, date, readInput);
  const { listings, copies, errors } = await readListings(
    paths.listings,
    gathered,
    appended,
    onProgress,
  );
  const [curation, papers, topics, topicModel, readingPaths, register] = await Promise.all([
    readCuration(root),
    readPapers(root),
    readTopics(root),
    readTopicModel(root),
    readReadingPaths(root),
    readPermalinks(root),
  ]);
  for (const read of [curation, papers, topics, topicModel, readingPaths, register])
    errors.push(...read.errors);
  const bibliographyText = await readTextIfPresent(paths.bibliography);
  const bibliography =
    bibliographyText === undefined
      ? { facts: new Map<string, never>(), errors: [] }
      : parseBibliography(bibliographyText, paths.bibliography);
  errors.push(...bibliography.errors);
  if (!curation.ok || !topicModel.ok || errors.length > 0) throw new ContentErrors(errors);

  const plan = planIngest(
    {
      listings,
      pages: papers.pages,
      curation: curation.value,
      topics: new Map(topics.pages.map(({ id, data }) => [id, data])),
      topicModel: topicModel.value,
      facts: bibliography.facts,
    },
    onProgress,
  );
  throwIfAny(plan.errors);

  for (const [name, bytes] of copies) await writeAtomically(join(paths.listings, name), bytes);
  let done = 0;
  for (const [id, text] of plan.writes) {
    await writeAtomically(join(paths.papers, `${id}.mdx`), text);
    done += 1;
    onProgress('pages', done, plan.writes.size);
  }
  for (const id of plan.removals) await rm(join(paths.papers, `${id}.mdx`), { force: true });
  await writeIfNew(paths.ledger, formatLedger(plan.ledger));
  const served = servedPermalinks({
    papers: plan.papers,
    topics: topics.pages,
    paths: readingPaths.pages,
    listings: plan.ledger.listings.map(({ name }) => name),
  });
  const registered = (register.permalinks ?? []).map(({ permalink }) => permalink);
  await writeIfNew(paths.permalinks, formatPermalinkRegister([...registered, ...served.keys()]));
  const { counts, created, updated, bad } = plan;
  const warnings = [...passedOverWarnings(gathered), ...plan.warnings];
  return { counts, created, updated, warnings, bad };
}

function passedOverWarnings({ passedOver }: GatheredSources): string[] {
  if (passedOver.length === 0) return [];
  return [
    `${String(passedOver.length)} files are no text and were left out: ${passedOver.join(', ')}.`,
  ];
}

async function writeIfNew(file: string, text: string): Promise<void> {
  if (text !== (await readTextIfPresent(file))) await writeAtomically(file, text);
}

function formatLedger(ledger: Ledger): string {
  const heading =
    '# What became of every listing entry. Written by `npm run ingest`; do not edit.\n' +
    '# What was merged is in the pages, as `origins`.\n';
  return heading + stringify(ledger, { version: '1.1', lineWidth: 100 });
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
  let done = 0;
  for (const [name, { file, bytes }] of sources) {
    try {
      listings.push(parseListing(decodeListing(bytes, file), name, file));
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      errors.push(error);
    }
    done += 1;
    onProgress('listings', done, sources.size);
  }
  return { listings, copies, errors };
}
