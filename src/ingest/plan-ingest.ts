import type { Curation } from '../schemas/curation.ts';
import type { Ledger, Listing } from '../schemas/ledger.ts';
import type { PaperData } from '../schemas/paper.ts';
import type { TopicData } from '../schemas/topic.ts';
import { classify, toTopicMatchers } from './classify/classify.ts';
import { ContentError, quote } from '../content-files/content-error.ts';
import {
  compareOrigins,
  groupEntries,
  placeKey,
  type EntryGroup,
} from './deduplicate/group-entries.ts';
import { jaccard, shingle } from './deduplicate/shingles.ts';
import { proposeMerges } from './deduplicate/propose-merges.ts';
import { foldTitle } from './deduplicate/title-key.ts';
import { findLinks } from './identify/find-links.ts';
import type { KnownFacts } from './identify/parse-bibliography.ts';
import { inferDate } from './listing/infer-date.ts';
import type { ListingEntry, ParsedListing } from './listing/listing-entry.ts';
import { citationKey } from './naming/citation-key.ts';
import { formatPage, isEmpty } from '../content-files/pages/format-page.ts';
import { paperId } from './naming/paper-id.ts';
import { fieldsOf, type Page } from '../content-files/pages/read-pages.ts';
import { updatePage } from '../content-files/pages/update-page.ts';

/** Everything ingest looks at; nothing else decides what it writes. */
export interface IngestInput {
  readonly listings: readonly ParsedListing[];
  readonly pages: readonly Page[];
  readonly curation: Curation;
  readonly topics: ReadonlyMap<string, TopicData>;
  /** Known facts by title key. */
  readonly facts: ReadonlyMap<string, KnownFacts>;
}

/** What ingest would do. With any error, nothing is to be written. */
export interface IngestPlan {
  /** Full text of each new or changed page, by id. */
  readonly writes: ReadonlyMap<string, string>;
  /** Ids whose page goes: merged into another, or renamed. */
  readonly removals: readonly string[];
  /** Every paper there is then, with all that addresses depend on. */
  readonly papers: readonly {
    readonly id: string;
    readonly data: Pick<PaperData, 'aliases' | 'topics'>;
  }[];
  readonly ledger: Ledger;
  readonly counts: IngestCounts;
  readonly warnings: readonly string[];
  readonly errors: readonly ContentError[];
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
}

/** A paper on its way: its entries, the page it has, the ids it had. */
interface Candidate {
  id: string;
  readonly entries: ListingEntry[];
  /** The entry whose title and abstract a new page gets; one of its own, not of a merged paper. */
  readonly best: ListingEntry | undefined;
  page: Page | undefined;
  readonly aliases: Set<string>;
  /** Pages whose fields and origins it takes over. */
  readonly absorbed: Page[];
}

/** Two texts under one title that share less than this are reported as a doubtful merge. */
const minAbstractSimilarity = 0.1;

/** A shorter abstract may be the title of a paper whose abstract is missing. */
const minAbstractWords = 12;

/** As much of a skipped entry as the ledger shows. */
const maxSkippedChars = 300;

const curationFile = 'content/curation.yaml';

/** Carries out stages 2 to 5 of the data flow in memory; see src/README.md, Data flow. */
export function planIngest(
  input: IngestInput,
  onProgress: (stage: string, done: number, total: number) => void = () => undefined,
): IngestPlan {
  const { listings, curation, facts } = input;
  const leftovers = renamedPages(input.pages, curation);
  const pages = input.pages.filter((page) => !leftovers.has(page));
  const { entries, skipped, errors } = applySkips(listings, curation);
  const grouped = groupEntries(entries, pages, curation, curationFile);
  errors.push(...grouped.errors);

  const candidates = assignIds(grouped.groups, pages, curation);
  errors.push(...applyRenames(candidates, curation));
  errors.push(...applyMerges(candidates, curation));
  const removals = input.pages.map(({ id }) => id).filter((id) => !candidates.has(id));

  const dates = datedListings(listings, candidates, facts);
  const matchers = toTopicMatchers(input.topics);
  const writes = new Map<string, string>();
  const papers: {
    id: string;
    data: PaperData;
    abstract: string;
    identifiers: PaperData['identifiers'];
  }[] = [];
  const doubtful: string[] = [];
  let [created, updated] = [0, 0];
  const ordered = [...candidates.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const giveKey = citationKeyGiver(input.pages);
  ordered.forEach((candidate, index) => {
    onProgress('papers', index, ordered.length);
    const { id, page } = candidate;
    const data = collectFields(candidate, facts, dates, matchers, giveKey);
    if (data === undefined) return;
    const text = page ? updatePage(page.text, page.file, newFields(page, data)) : formatPage(data);
    if (!page) created += 1;
    else if (text !== page.text) updated += 1;
    if (text !== page?.text || id !== page.id) writes.set(id, text);
    papers.push({
      id,
      data,
      abstract: page?.data.abstract ?? data.abstract,
      identifiers:
        page && fieldsOf(page.yaml).has('identifiers') ? page.data.identifiers : data.identifiers,
    });
    if (hasUnlikeAbstracts(candidate.entries)) doubtful.push(id);
  });

  onProgress('near-duplicates', 0, papers.length);
  const proposed = proposeMerges(papers, curation.distinct);
  const withoutIdentifier = papers.filter(
    ({ identifiers }) => Object.keys(identifiers).length === 0,
  ).length;
  return {
    writes,
    removals,
    papers,
    ledger: { listings: [...dates.values()], skipped, proposed },
    counts: {
      entries: entries.length + skipped.length,
      papers: papers.length,
      created,
      updated,
      merged: ordered.reduce((sum, { entries: { length } }) => sum + Math.max(0, length - 1), 0),
      repeated: ordered.filter(({ entries: { length } }) => length > 1).length,
      proposed: proposed.length,
      skipped: skipped.length,
      withoutIdentifier,
    },
    warnings: warningsOf(dates, doubtful, entries),
    errors,
  };
}

function applySkips(
  listings: readonly ParsedListing[],
  curation: Curation,
): { entries: ListingEntry[]; skipped: Ledger['skipped']; errors: ContentError[] } {
  const reasons = new Map(curation.skip.map((skip) => [placeKey(skip), skip.reason]));
  const used = new Set<string>();
  const skipped: Ledger['skipped'] = [];
  const errors: ContentError[] = [];
  const skip = (place: { listing: string; line: number }, text: string): boolean => {
    const reason = reasons.get(placeKey(place));
    if (reason === undefined) return false;
    used.add(placeKey(place));
    const beginning = [...text].slice(0, maxSkippedChars).join('');
    skipped.push({ listing: place.listing, line: place.line, text: beginning, reason });
    return true;
  };
  const entries = listings.flatMap((listing) => {
    for (const broken of listing.broken) {
      if (skip(broken, broken.text)) continue;
      errors.push(
        new ContentError(
          `${quote(broken.text)} is ${broken.problem}.`,
          [{ file: `content/listings/${broken.listing}`, line: broken.line }],
          'restore it from the source, or skip it in content/curation.yaml with a reason.',
        ),
      );
    }
    return listing.entries.filter((entry) => !skip(entry, entry.title));
  });
  for (const place of reasons.keys()) {
    if (used.has(place)) continue;
    errors.push(
      new ContentError(
        `skips ${place}, where nothing begins.`,
        [{ file: curationFile }],
        'name the listing and the line of the title.',
      ),
    );
  }
  return { entries, skipped: skipped.sort(compareOrigins), errors };
}

function assignIds(
  groups: readonly EntryGroup[],
  pages: readonly Page[],
  curation: Curation,
): Map<string, Candidate> {
  const taken = new Set([
    ...pages.flatMap(({ id, data }) => [id, ...data.aliases]),
    ...curation.rename.map(({ to }) => to),
  ]);
  const candidates = new Map<string, Candidate>();
  const counters = new Map<string, number>();
  for (const { entries, page } of groups) {
    const best = bestEntry(entries);
    const id = page?.id ?? paperId(best?.title ?? '', (stem) => !taken.has(stem), counters);
    taken.add(id);
    candidates.set(id, {
      id,
      entries: [...entries],
      best,
      page,
      aliases: new Set(page?.data.aliases),
      absorbed: [],
    });
  }
  return candidates;
}

/** Renames come first, so that a merge may name a paper by its old id or by its new one. */
function applyRenames(candidates: Map<string, Candidate>, { rename }: Curation): ContentError[] {
  return rename.flatMap(({ from, to }) => {
    const candidate = findById(candidates, from);
    const target = findById(candidates, to);
    if (!candidate) return [unknownId('rename', from, 'from')];
    if (target && target !== candidate) {
      return [
        new ContentError(
          `renames ${quote(from)} to ${quote(to)}, which is another paper.`,
          [{ file: curationFile }],
          'choose an id that is free, or merge the two.',
        ),
      ];
    }
    if (candidate.id !== from) {
      // An earlier run did it, and the paper may have moved on since.
      if (target) return [];
      return [
        new ContentError(
          `renames ${quote(from)}, which is ${quote(candidate.id)} now.`,
          [{ file: curationFile }],
          `write ${quote(candidate.id)} there.`,
        ),
      ];
    }
    candidates.delete(from);
    candidate.aliases.add(from);
    candidate.aliases.delete(to);
    candidate.id = to;
    candidates.set(to, candidate);
    return [];
  });
}

function applyMerges(
  candidates: Map<string, Candidate>,
  { merge, split }: Curation,
): ContentError[] {
  const splits = new Set(split.map(placeKey));
  return merge.flatMap(({ keep, drop }) => {
    const kept = findById(candidates, keep);
    const dropped = findById(candidates, drop);
    if (!kept) return [unknownId('merge', keep, 'keep')];
    if (!dropped) return [unknownId('merge', drop, 'drop')];
    // An earlier run did it, and the paper may have been merged or renamed since.
    if (kept === dropped) return [];
    if (dropped.page && dropped.page.body.trim() !== '') {
      return [
        new ContentError(
          `has notes, but is merged into ${quote(keep)}.`,
          [{ file: dropped.page.file }, { file: curationFile }],
          'move the notes to the page that is kept, then run ingest again.',
        ),
      ];
    }
    const apart = findSplitBetween(kept.entries, dropped.entries, splits);
    if (apart) {
      return [
        new ContentError(
          `merges ${quote(drop)} into ${quote(keep)}, but splits ${placeKey(apart)} off from it.`,
          [{ file: curationFile }],
          'remove one of the two decisions.',
        ),
      ];
    }
    kept.entries.push(...dropped.entries);
    kept.entries.sort(compareOrigins);
    for (const alias of [...dropped.aliases, dropped.id, drop]) kept.aliases.add(alias);
    kept.absorbed.push(...dropped.absorbed);
    if (dropped.page) kept.absorbed.push(dropped.page);
    candidates.delete(dropped.id);
    return [];
  });
}

/** An entry that a split keeps apart from an entry of its title on the other side. */
function findSplitBetween(
  some: readonly ListingEntry[],
  others: readonly ListingEntry[],
  splits: ReadonlySet<string>,
): ListingEntry | undefined {
  const find = (left: readonly ListingEntry[], right: readonly ListingEntry[]) =>
    left.find(
      (entry) =>
        splits.has(placeKey(entry)) &&
        right.some(
          (other) =>
            !splits.has(placeKey(other)) && foldTitle(other.title) === foldTitle(entry.title),
        ),
    );
  return find(some, others) ?? find(others, some);
}

/** The candidate that has the id, or had it before a rename or a merge. */
function findById(candidates: ReadonlyMap<string, Candidate>, id: string): Candidate | undefined {
  return candidates.get(id) ?? [...candidates.values()].find(({ aliases }) => aliases.has(id));
}

/** Pages that a killed run had renamed but not yet removed: the same notes are under the new id. */
function renamedPages(pages: readonly Page[], { rename }: Curation): ReadonlySet<Page> {
  const renamed = new Set(rename.map(({ from }) => from));
  return new Set(
    pages.filter(
      ({ id, body }) =>
        renamed.has(id) &&
        pages.some((other) => other.data.aliases.includes(id) && other.body === body),
    ),
  );
}

function unknownId(decision: string, id: string, key: string): ContentError {
  return new ContentError(
    `${decision}: no paper has the id ${quote(id)} (${key}).`,
    [{ file: curationFile }],
    'name the file of a page in content/papers, without .mdx.',
  );
}

/** The entry that represents a group: the fullest abstract, then the first in code point order. */
function bestEntry(entries: readonly ListingEntry[]): ListingEntry | undefined {
  const rank = (entry: ListingEntry) => [entry.title, entry.abstract, placeKey(entry)].join('\n');
  return entries.reduce<ListingEntry | undefined>((best, entry) => {
    if (best === undefined) return entry;
    const more = entry.abstract.length - best.abstract.length;
    return more > 0 || (more === 0 && rank(entry) < rank(best)) ? entry : best;
  }, undefined);
}

function factsOf(candidate: Candidate, facts: IngestInput['facts']): KnownFacts | undefined {
  const titles = [
    ...(candidate.page ? [candidate.page.data.title] : []),
    ...candidate.entries.map(({ title }) => title),
  ];
  return titles.map((title) => facts.get(foldTitle(title))).find((found) => found !== undefined);
}

/** The date that a page gets where it has none. */
function publishedOf(candidate: Candidate, facts: IngestInput['facts']): string | undefined {
  const absorbed = candidate.absorbed.find(({ data }) => data.published !== undefined);
  return factsOf(candidate, facts)?.published ?? absorbed?.data.published;
}

function datedListings(
  listings: readonly ParsedListing[],
  candidates: ReadonlyMap<string, Candidate>,
  facts: IngestInput['facts'],
): Map<string, Listing> {
  const newest = new Map<string, string>();
  for (const candidate of candidates.values()) {
    const published = candidate.page?.data.published ?? publishedOf(candidate, facts);
    if (published === undefined) continue;
    for (const { listing } of candidate.entries) {
      if (published > (newest.get(listing) ?? '')) newest.set(listing, published);
    }
  }
  const sorted = [...listings].sort((a, b) => (a.name < b.name ? -1 : 1));
  return new Map(
    sorted.map(({ name, date, entries, broken }) => {
      const inferred = inferDate(date, newest.get(name)) ?? { yearInferred: false };
      return [name, { name, ...inferred, entries: entries.length + broken.length }];
    }),
  );
}

/** All that is known of a paper; `undefined` for a page to which nothing can be added. */
function collectFields(
  candidate: Candidate,
  facts: IngestInput['facts'],
  dates: ReadonlyMap<string, Listing>,
  matchers: ReturnType<typeof toTopicMatchers>,
  giveKey: ReturnType<typeof citationKeyGiver>,
): PaperData | undefined {
  const { id, entries, best, page, absorbed, aliases } = candidate;
  const source = page?.data ?? best;
  if (source === undefined) return undefined;
  const { title, abstract } = source;
  const known = factsOf(candidate, facts);
  const taken = absorbed.map(({ data }) => data);
  const authors = known ?? taken.find(({ authors: names }) => names.length > 0);
  const added = entries
    .flatMap(({ listing }) => dates.get(listing)?.date ?? [])
    .sort()
    .at(0);
  const written = (page ? [page.data, ...taken] : taken).flatMap(({ origins }) => origins);
  const places = new Set(entries.map(placeKey));
  const lost = written.filter(
    (origin) => !places.has(placeKey(origin)) && !dates.has(origin.listing),
  );
  const names = authors?.authors ?? [];
  const published = publishedOf(candidate, facts);
  const cited = {
    title,
    authors: page && page.data.authors.length > 0 ? page.data.authors : names,
    published: page?.data.published ?? published,
  };
  return {
    title,
    abstract,
    authors: names,
    moreAuthors: authors?.moreAuthors ?? false,
    published,
    citationKey: page?.data.citationKey ?? giveKey(id, cited),
    formerCitationKeys: formerKeys(page, absorbed),
    venue: known?.venue ?? taken.find(({ venue }) => venue)?.venue,
    identifiers: { ...taken.at(0)?.identifiers, ...known?.identifiers },
    links: findLinks(abstract),
    topics: page?.data.topics ?? taken.at(0)?.topics ?? classify({ title, abstract }, matchers),
    added,
    // An origin in a listing that was taken away is still where the paper came from.
    origins: [...lost, ...entries.map((entry) => toOrigin(entry, title))].sort(compareOrigins),
    // Oldest first: feeds go on telling of the paper under its first id.
    aliases: [...aliases],
  };
}

/** Gives citation keys that no page has, nor had before a merge; see `citationKey`. */
function citationKeyGiver(
  pages: readonly Page[],
): (id: string, paper: Parameters<typeof citationKey>[1]) => string {
  const taken = new Set(pages.flatMap(citationKeysOf).map((key) => key.toLowerCase()));
  return (id, paper) => {
    const key = citationKey(id, paper, (each) => !taken.has(each.toLowerCase()));
    taken.add(key.toLowerCase());
    return key;
  };
}

function citationKeysOf({ data }: Page): string[] {
  return [data.citationKey ?? [], data.formerCitationKeys].flat();
}

/** A published citation key goes on working, so a merged paper leaves its own. */
function formerKeys(page: Page | undefined, absorbed: readonly Page[]): string[] {
  const keys = [...(page?.data.formerCitationKeys ?? []), ...absorbed.flatMap(citationKeysOf)];
  return [...new Set(keys)].sort();
}

function toOrigin(entry: ListingEntry, title: string): PaperData['origins'][number] {
  const { listing, line } = entry;
  return entry.title === title ? { listing, line } : { listing, line, title: entry.title };
}

/** What ingest may set on a page: fields that are not there, and those it keeps itself. */
function newFields(page: Page, data: PaperData): Partial<PaperData> {
  const kept = new Set(['origins', 'aliases', 'formerCitationKeys']);
  const fields = fieldsOf(page.yaml);
  return Object.fromEntries(
    Object.entries(data).filter(([field, value]) => {
      if (field === 'moreAuthors' && fields.has('authors')) return false;
      if (!kept.has(field)) return !fields.has(field) && !isEmpty(value);
      const current = page.data[field as 'origins' | 'aliases' | 'formerCitationKeys'];
      return JSON.stringify(current) !== JSON.stringify(value);
    }),
  );
}

function hasUnlikeAbstracts(entries: readonly ListingEntry[]): boolean {
  const [first, ...others] = entries.map(({ abstract }) => abstract);
  if (first === undefined) return false;
  return others.some(
    (other) => other !== first && jaccard(shingle(first), shingle(other)) < minAbstractSimilarity,
  );
}

function warningsOf(
  dates: ReadonlyMap<string, Listing>,
  doubtful: readonly string[],
  entries: readonly ListingEntry[],
): string[] {
  const listings = [...dates.values()];
  const inferred = listings.filter(({ yearInferred }) => yearInferred).length;
  const undated = listings.filter(({ date }) => date === undefined).length;
  const warnings: string[] = [];
  if (inferred > 0) {
    warnings.push(
      `${String(inferred)} listings give no year; it is inferred from their newest paper.`,
    );
  }
  if (undated > 0) warnings.push(`${String(undated)} listings have no date that can be known.`);
  const short = entries.filter(({ abstract }) => abstract.split(' ').length < minAbstractWords);
  if (short.length > 0) {
    warnings.push(
      `${String(short.length)} abstracts are so short that they may be titles: ${short.map(placeKey).join(', ')}.`,
    );
  }
  if (doubtful.length > 0) {
    warnings.push(
      `${String(doubtful.length)} papers were merged by title although their abstracts differ: ${doubtful.join(', ')}. Split them in ${curationFile} if they are not one.`,
    );
  }
  return warnings;
}
