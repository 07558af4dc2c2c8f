import type { ContentError } from '../content-files/content-error.ts';
import { isEmpty } from '../content-files/pages/format-page.ts';
import type { Page } from '../content-files/pages/read-pages.ts';
import { formatTopics } from '../content-files/proposed-topics.ts';
import type { Curation } from '../schemas/curation.ts';
import type { Ledger, Listing, RemovedPaper } from '../schemas/ledger.ts';
import type { PaperData } from '../schemas/paper.ts';
import type { TopicData } from '../schemas/topic.ts';
import type { TopicModel } from '../schemas/topic-model.ts';
import { allEntries, formerIds, toCandidates, type Candidate } from './candidate.ts';
import { isUndecided } from './classify/is-undecided.ts';
import { topicAssigner } from './classify/topic-assigner.ts';
import { compareOrigins } from './compare-origins.ts';
import { applyMerges, lostNotes } from './curate/apply-merges.ts';
import { applyRemovals, removedListings } from './curate/apply-removals.ts';
import { applyRenames, renamedPages } from './curate/apply-renames.ts';
import { applySkips } from './curate/apply-skips.ts';
import { curationFile } from './curate/curation-file.ts';
import { groupEntries } from './deduplicate/group-entries.ts';
import { proposeMerges } from './deduplicate/propose-merges.ts';
import type { FieldSources } from './fields/collect-fields.ts';
import { disagreements } from './fields/disagreements.ts';
import { dateListings } from './fields/date-listings.ts';
import { finishPaper, type FinishedPage } from './fields/finish-paper.ts';
import { traitsOf } from './fields/traits-of.ts';
import type { KnownFacts } from './identify/parse-bibliography.ts';
import { hasUnlikeAbstracts, ingestWarnings } from './ingest-warnings.ts';
import { citationKeyGiver } from './naming/citation-key-giver.ts';
import { overlooked } from './overlooked.ts';
import { ownPages, type OwnPage, type RetiredPage, type SplitEntries } from './own-pages.ts';
import { placeKey } from './place-key.ts';
import type { BrokenEntry, ListingEntry, ParsedListing } from './sources/listing-entry.ts';

/** Everything ingest looks at; nothing else decides what it writes. */
export interface IngestInput {
  readonly listings: readonly ParsedListing[];
  readonly pages: readonly Page[];
  readonly curation: Curation;
  readonly topics: ReadonlyMap<string, TopicData>;
  /** `undefined` where nothing was learned yet: then cues alone decide. */
  readonly topicModel?: TopicModel | undefined;
  /** Known facts by title key. */
  readonly facts: ReadonlyMap<string, KnownFacts>;
  /** Pages of papers that were merged or removed. */
  readonly retired?: readonly RetiredPage[];
  /** The ledger of the last run, if there was one. */
  readonly former?: Ledger;
  /** Topics that were proposed for papers, by their ids. */
  readonly proposedTopics?: ReadonlyMap<string, string> | undefined;
  /** Whether pages made by hand are to get a citation key although no author is known. */
  readonly keysAsked?: boolean;
  /** Ids of papers that have an address, whether or not anything is left of them. */
  readonly published?: ReadonlySet<string>;
}

/** What ingest would do. With any error, nothing is to be written. */
export interface IngestPlan {
  /** Full text of each new or changed page, by id. */
  readonly writes: ReadonlyMap<string, string>;
  /** Ids of the pages among them that are new, and of those that were there. */
  readonly created: readonly string[];
  readonly updated: readonly string[];
  /** Ids whose page goes: merged into another, removed, or renamed. */
  readonly removals: readonly string[];
  /** The same of the pages in `retired/`. */
  readonly retired: {
    readonly writes: ReadonlyMap<string, string>;
    readonly removals: readonly string[];
  };
  /** Every paper there is then, with all that addresses depend on, and its entries. */
  readonly papers: readonly {
    readonly id: string;
    readonly data: Pick<PaperData, 'aliases' | 'topics' | 'origins'>;
  }[];
  readonly ledger: Ledger;
  /** As in the input, with what was proposed in this run. */
  readonly proposedTopics: ReadonlyMap<string, string>;
  readonly counts: IngestCounts;
  readonly warnings: readonly string[];
  /** What a curator has to look at, besides the merges that the ledger proposes. */
  readonly doubtful: DoubtfulEntries;
  /** Records of listings that cannot be read; the others were. */
  readonly bad: readonly ContentError[];
  readonly errors: readonly ContentError[];
}

/** Entries of which ingest cannot know what they are. */
export interface DoubtfulEntries {
  /** Papers with entries whose abstracts say different things. */
  readonly unlike: readonly { readonly id: string; readonly entries: readonly ListingEntry[] }[];
  /** Entries that cannot be read and that no decision skips. */
  readonly broken: readonly BrokenEntry[];
}

export interface IngestCounts {
  readonly entries: number;
  readonly papers: number;
  readonly created: number;
  readonly updated: number;
  /** Entries that joined the paper of another entry. */
  readonly merged: number;
  /** Papers with more than one entry. */
  readonly repeated: number;
  readonly proposed: number;
  readonly skipped: number;
  readonly withoutIdentifier: number;
  /** Papers whose primary topic waits to be confirmed. */
  readonly undecided: number;
}

/** Carries out stages 2 to 5 of the data flow in memory; see src/README.md, Data flow. */
export function planIngest(
  input: IngestInput,
  onProgress: (stage: string, done: number, total: number) => void = () => undefined,
): IngestPlan {
  const { facts: bibliography, former, published = new Set<string>() } = input;
  const goneListings = removedListings(input.curation);
  const listings = input.listings.filter(({ name }) => !goneListings.has(name));
  const curation = withoutListings(input.curation, goneListings);
  const leftovers = renamedPages(input.pages, curation);
  const own = ownPages(
    input.pages.filter((page) => !leftovers.has(page)),
    input.retired ?? [],
    splitFinder(listings, curation),
  );
  const origins = new Set(own.pages.flatMap(({ full }) => full.origins.map(placeKey)));
  const { entries, skipped, broken, bad, errors } = applySkips(listings, curation, (place) =>
    origins.has(placeKey(place)),
  );
  errors.push(...own.errors);
  const grouped = groupEntries(
    entries,
    own.pages,
    curation,
    curationFile,
    remembered((record: ListingEntry | OwnPage) => traitsOf(record, bibliography)),
  );
  errors.push(...grouped.errors);

  const candidates = toCandidates(grouped.groups, own.pages, curation);
  errors.push(...applyRenames(candidates, curation));
  errors.push(...applyMerges(candidates, curation));
  const { gone, errors: unknown } = applyRemovals(candidates, input.curation, published);
  errors.push(...unknown, ...[...candidates.values()].flatMap(lostNotes));

  const dates = dateListings(listings, candidates, bibliography);
  const sources: FieldSources = {
    bibliography,
    dates,
    formerDates: new Map(
      (former?.listings ?? []).flatMap(({ name, date }) =>
        date === undefined ? [] : [[name, date]],
      ),
    ),
    assignTopics: topicAssigner(input.topics, input.topicModel),
    citationKeys: citationKeyGiver(own.pages),
    splits: new Set(curation.split.map(placeKey)),
    keysAsked: input.keysAsked ?? false,
  };
  const ordered = [...candidates.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const pages = ordered.flatMap((candidate, index) => {
    onProgress('papers', index, ordered.length);
    return finishPaper(candidate, sources);
  });
  const papers = pages.filter(({ isRetired }) => !isRetired);
  const removed = pages.filter(({ candidate }) => candidate.removed !== undefined);
  for (const { candidate } of removed) skipped.push(...skippedOf(candidate));
  const inPlace = changesOf(papers, input.pages, ({ retired }) => retired === undefined);
  const retired = changesOf(
    pages.filter(({ isRetired }) => isRetired),
    input.retired ?? [],
    (page) => page.retired !== undefined,
  );
  const created = papers.filter(({ candidate }) => candidate.page === undefined);

  onProgress('near-duplicates', 0, papers.length);
  const proposed = proposeMerges(
    papers.map(({ candidate: { id, isSplitOff }, data }) => ({ ...data, id, isSplitOff })),
    curation.distinct,
  );
  const isNew = new Set(created.map(({ candidate }) => candidate.id));
  const numbers = papers.map(({ candidate }) => allEntries(candidate).length);
  const counts = {
    entries: entries.length + skipped.length,
    papers: papers.length,
    created: created.length,
    updated: inPlace.writes.size - created.length,
    merged: numbers.reduce((sum, length) => sum + Math.max(0, length - 1), 0),
    repeated: numbers.filter((length) => length > 1).length,
    proposed: proposed.length,
    skipped: skipped.length,
    withoutIdentifier: papers.filter(({ data }) => isEmpty(data.identifiers)).length,
    undecided: papers.filter(({ data }) => isUndecided(data)).length,
  };
  const unlike = papers
    .map(({ candidate }) => ({ id: candidate.id, entries: allEntries(candidate) }))
    .filter(({ entries }) => hasUnlikeAbstracts(entries));
  return {
    writes: inPlace.writes,
    created: [...isNew],
    updated: [...inPlace.writes.keys()].filter((id) => !isNew.has(id)),
    removals: inPlace.removals,
    retired,
    papers: papers.map(({ candidate: { id }, data }) => ({ id, data })),
    ledger: {
      listings: [...dates.values(), ...removedOf(input, goneListings)].sort((a, b) =>
        a.name < b.name ? -1 : 1,
      ),
      skipped: skipped.sort(compareOrigins),
      proposed,
      removed: [...removed.map(toRemovedPaper), ...gone].sort((a, b) => (a.id < b.id ? -1 : 1)),
    },
    proposedTopics: proposedTopicsOf(pages, input.proposedTopics),
    counts,
    warnings: [
      ...ingestWarnings(
        dates,
        unlike.map(({ id }) => id),
        disagreeingOf(papers),
        entries,
        papers
          .filter(({ data }) => data.citationKey === undefined)
          .map(({ candidate }) => candidate.id),
      ),
      ...overlooked({
        listings,
        bibliography,
        titles: [...entries, ...own.pages.map(({ data }) => data)].map(({ title }) => title),
        distinct: curation.distinct,
        ids: new Set(ordered.flatMap((candidate) => [candidate.id, ...formerIds(candidate)])),
      }),
    ],
    doubtful: { unlike, broken },
    bad,
    errors,
  };
}

/** Finds, by the origins of a page, which of its entries are split off now; see `ownPages`. */
function splitFinder(
  listings: readonly ParsedListing[],
  { split }: Curation,
): (origins: PaperData['origins']) => SplitEntries {
  if (split.length === 0) return () => ({ leaving: [], staying: [] });
  const splits = new Set(split.map(placeKey));
  const entries = new Map(
    listings.flatMap((listing) => listing.entries.map((entry) => [placeKey(entry), entry])),
  );
  return (origins) => {
    const leaves = (origin: PaperData['origins'][number]) =>
      !origin.split && splits.has(placeKey(origin));
    const entriesOf = (some: PaperData['origins']) =>
      some.flatMap((origin) => entries.get(placeKey(origin)) ?? []);
    const staying = origins.filter((origin) => !leaves(origin));
    // A page of which nothing else is left is the page of what is split off.
    return staying.length === 0
      ? { leaving: [], staying: [] }
      : { leaving: entriesOf(origins.filter(leaves)), staying: entriesOf(staying) };
  };
}

/** What was proposed for each page, in this run or before. */
function proposedTopicsOf(
  pages: readonly FinishedPage[],
  former: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  return new Map(
    pages.flatMap(({ candidate: { id, page }, data }): [string, string][] => {
      if (!page?.data.topics.length) return [[id, formatTopics(data.topics)]];
      const proposed = former.get(id) ?? former.get(page.id);
      return proposed === undefined ? [] : [[id, proposed]];
    }),
  );
}

/** A function whose answer for each object is worked out once. */
function remembered<Key extends object, Value>(answer: (key: Key) => Value): (key: Key) => Value {
  const answers = new Map<Key, Value>();
  return (key) => {
    const value = answers.get(key) ?? answer(key);
    answers.set(key, value);
    return value;
  };
}

/** What listings say otherwise than the page that their entries belong to. */
function disagreeingOf(papers: readonly FinishedPage[]): string[] {
  return papers.flatMap(({ candidate, data }) =>
    allEntries(candidate).flatMap((entry) =>
      disagreements(data, entry.facts ?? {}).map(
        ({ field, written, told }) =>
          `${candidate.id}: ${field} ${written}, but ${told} in ${placeKey(entry)}`,
      ),
    ),
  );
}

/** Pages that are to be written into a folder, and ids of those that are to leave it. */
function changesOf(
  pages: readonly FinishedPage[],
  present: readonly Pick<Page, 'id' | 'text'>[],
  isThere: (page: OwnPage) => boolean,
): { writes: Map<string, string>; removals: string[] } {
  const writes = pages.flatMap(({ candidate: { id, page }, text }): [string, string][] => {
    const isSame = page !== undefined && isThere(page) && page.id === id;
    return isSame && page.written.text === text ? [] : [[id, text]];
  });
  const stay = new Set(pages.map(({ candidate }) => candidate.id));
  return {
    writes: new Map(writes),
    removals: present.map(({ id }) => id).filter((id) => !stay.has(id)),
  };
}

/** Decisions on entries of listings that were removed rest until the listing is there again. */
function withoutListings(curation: Curation, gone: ReadonlyMap<string, string>): Curation {
  const isThere = ({ listing }: { readonly listing: string }) => !gone.has(listing);
  return {
    ...curation,
    skip: curation.skip.filter(isThere),
    split: curation.split.filter(isThere),
  };
}

/** Every entry ends in a paper or in the ledger. */
function skippedOf(candidate: Candidate): Ledger['skipped'] {
  const { removed: reason = '' } = candidate;
  return allEntries(candidate).map(({ listing, line, title: text }) => ({
    listing,
    line,
    text,
    reason,
  }));
}

function toRemovedPaper({
  candidate: { id, removed: reason = '' },
  data: { title, aliases, identifiers },
}: FinishedPage): RemovedPaper {
  const { arxiv } = identifiers;
  return { id, title, aliases, ...(arxiv !== undefined && { arxiv }), reason };
}

function removedOf(
  { listings, former }: IngestInput,
  gone: ReadonlyMap<string, string>,
): Listing[] {
  return [...gone].map(([name, removed]) => {
    const present = listings.find((listing) => listing.name === name);
    const known = former?.listings.find((listing) => listing.name === name);
    const entries = present ? present.entries.length + present.broken.length : 0;
    return {
      name,
      yearInferred: false,
      ...known,
      entries: present ? entries : (known?.entries ?? 0),
      removed,
    };
  });
}
