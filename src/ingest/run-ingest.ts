import { readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
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
import { decodeListing } from './listing/decode-listing.ts';
import type { ParsedListing } from './listing/listing-entry.ts';
import { parseTextDump } from './listing/parse-text-dump.ts';
import { formatPermalinkRegister } from '../content-files/permalinks/permalink-register.ts';
import { servedPermalinks } from '../content-files/permalinks/served-permalinks.ts';
import { planIngest, type IngestCounts } from './plan-ingest.ts';
import { readFileNames, readTextIfPresent } from '../content-files/read-folder.ts';
import { removeLeftovers, writeAtomically } from '../content-files/write-atomically.ts';

export interface IngestOptions {
  /** The content folder. */
  readonly root: string;
  /** Listings to add; they are copied into the content folder first. */
  readonly files?: readonly string[];
  readonly onProgress?: (stage: string, done: number, total: number) => void;
}

/**
 * Reads all listings into pages. Reads and plans everything before the first byte is written; each
 * file is written whole, so a run that is killed leaves a state the next run completes.
 * @throws {ContentErrors} with every problem found; nothing is written then
 */
export async function runIngest({
  root,
  files = [],
  onProgress = () => undefined,
}: IngestOptions): Promise<{ counts: IngestCounts; warnings: readonly string[] }> {
  const paths = contentPaths(root);
  for (const folder of [paths.root, paths.listings, paths.papers]) await removeLeftovers(folder);
  const { listings, copies, errors } = await readListings(paths.listings, files, onProgress);
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
  return { counts: plan.counts, warnings: plan.warnings };
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

async function readListings(
  folder: string,
  files: readonly string[],
  onProgress: NonNullable<IngestOptions['onProgress']>,
): Promise<{
  listings: ParsedListing[];
  copies: Map<string, Uint8Array>;
  errors: ContentError[];
}> {
  const sources = new Map<string, { file: string; bytes: Uint8Array }>();
  for (const name of await readFileNames(folder)) {
    const file = join(folder, name);
    sources.set(name, { file, bytes: await readFile(file) });
  }
  const errors: ContentError[] = [];
  const copies = new Map<string, Uint8Array>();
  for (const file of files) {
    const name = basename(file);
    try {
      const bytes = await readFile(file);
      const present = sources.get(name);
      if (name.startsWith('.')) {
        errors.push(
          new ContentError(
            'is a hidden file, which would not be found again among the listings.',
            [{ file }],
            'give the listing a name that does not begin with a full stop.',
          ),
        );
      } else if (present === undefined) {
        sources.set(name, { file, bytes });
        copies.set(name, bytes);
      } else if (!bytes.equals(present.bytes)) {
        errors.push(
          new ContentError(
            'differs from the listing of that name that is already there.',
            [{ file }, { file: present.file }],
            'give the new listing another file name; listings are never changed.',
          ),
        );
      }
    } catch (cause) {
      errors.push(
        new ContentError('cannot be read.', [{ file }], 'check the path and its permissions.', {
          cause,
        }),
      );
    }
  }
  const listings: ParsedListing[] = [];
  let done = 0;
  for (const [name, { file, bytes }] of sources) {
    try {
      listings.push(parseTextDump(decodeListing(bytes, file), name));
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      errors.push(error);
    }
    done += 1;
    onProgress('listings', done, sources.size);
  }
  return { listings, copies, errors };
}
