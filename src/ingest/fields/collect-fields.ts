import type { Listing } from '../../schemas/ledger.ts';
import type { Link, PaperData } from '../../schemas/paper.ts';
import { isEmpty } from '../../content-files/pages/format-page.ts';
import { fieldsOf } from '../../content-files/pages/read-pages.ts';
import { allEntries, formerIds, type Candidate } from '../candidate.ts';
import type { TopicAssigner } from '../classify/topic-assigner.ts';
import { compareOrigins } from '../compare-origins.ts';
import { findLinks } from '../identify/find-links.ts';
import type { KnownFacts } from '../identify/parse-bibliography.ts';
import { citationKeysOf, type CitationKeys } from '../naming/citation-key-giver.ts';
import type { OwnPage } from '../own-pages.ts';
import { placeKey } from '../place-key.ts';
import type { ListingEntry } from '../sources/listing-entry.ts';
import { isProvisionalTitle } from '../sources/paper-identifiers.ts';
import { dayNear } from '../sources/infer-date.ts';
import { factsOf } from './facts-of.ts';

/** What the fields of pages are made from, besides the papers themselves. */
export interface FieldSources {
  readonly bibliography: ReadonlyMap<string, KnownFacts>;
  /** What the ledger says of each listing, by name. */
  readonly dates: ReadonlyMap<string, Listing>;
  /** Dates of listings by name as the last run knew them. */
  readonly formerDates: ReadonlyMap<string, string>;
  readonly assignTopics: TopicAssigner;
  readonly citationKeys: CitationKeys;
  /** Places of entries that the curator splits off. */
  readonly splits: ReadonlySet<string>;
  /** Whether pages made by hand are to get a citation key although no author is known. */
  readonly keysAsked: boolean;
}

/** All that is known of a paper. */
export interface CollectedFields {
  readonly data: PaperData;
  /** By the position of a part, the fields that the paper has from it; see `Retirement`. */
  readonly gifts: readonly (readonly string[])[];
}

/** Facts that a paper takes over from its parts where it has none itself. */
const giftFields = ['authors', 'published', 'venue', 'primaryClass', 'links'] as const;
const schemes = ['arxiv', 'doi'] as const;

/**
 * All that is known of a paper, from its page, its listing entries and the bibliography; and from its
 * parts, what the paper does not say itself.
 * @param parts the fields of its parts, in order
 * @param isPart whether it is a part itself, which needs no citation key that it does not have
 */
export function collectFields(
  candidate: Candidate,
  parts: readonly PaperData[],
  sources: FieldSources,
  isPart: boolean,
): CollectedFields {
  const { id, best, page } = candidate;
  const { title: known, abstract: written } = page?.data ?? best ?? { title: '', abstract: '' };
  const title = isProvisionalTitle(known) ? (best?.title ?? known) : known;
  // A page that was made without an abstract gets the one that a later listing has.
  const abstract = written === '' ? (best?.abstract ?? '') : written;
  const told = factsOf(candidate, sources.bibliography);
  const own = { ...told, links: linksOf(abstract, told.links) };
  const { facts, gifts } = withGifts(page, own, parts);
  const cited = {
    // Without a title the id is the key: it has the identifier.
    title: isProvisionalTitle(title) ? '' : title,
    authors: page && page.data.authors.length > 0 ? page.data.authors : (facts.authors ?? []),
    published: page?.data.published ?? facts.published,
  };
  const added = firstDay(candidate, parts, sources);
  if (added !== firstDay(candidate, [], sources)) {
    gifts[parts.findIndex((part) => part.added === added)]?.push('added');
  }
  const data: PaperData = {
    title,
    abstract,
    authors: facts.authors ?? [],
    moreAuthors: facts.moreAuthors ?? false,
    published: facts.published,
    venue: facts.venue,
    identifiers: facts.identifiers ?? {},
    primaryClass: facts.primaryClass,
    citationKey:
      ownKey(page, sources.citationKeys) ??
      (isPart || waitsForKey(candidate, cited, sources)
        ? undefined
        : sources.citationKeys.giveKey(id, cited)),
    formerCitationKeys: formerKeys(candidate, sources.citationKeys),
    links: facts.links ?? [],
    topics: page?.data.topics.length ? page.data.topics : sources.assignTopics({ title, abstract }),
    added,
    origins: originsOf(candidate, title, parts, sources),
    aliases: aliasesOf(candidate),
  };
  return { data, gifts };
}

function withGifts(
  page: OwnPage | undefined,
  own: ReturnType<typeof factsOf>,
  parts: readonly PaperData[],
): { facts: ReturnType<typeof factsOf>; gifts: string[][] } {
  const gifts = parts.map((): string[] => []);
  const isWritten = fieldsOf(page?.yaml ?? '');
  const facts: Record<string, unknown> = { ...own };
  for (const field of giftFields) {
    if (!isEmpty(own[field]) || isWritten.has(field)) continue;
    const giver = parts.findIndex((part) => !isEmpty(part[field]));
    const part = parts[giver];
    if (part === undefined) continue;
    facts[field] = part[field];
    gifts[giver]?.push(field);
    if (field !== 'authors' || !part.moreAuthors) continue;
    facts['moreAuthors'] = true;
    gifts[giver]?.push('moreAuthors');
  }
  const identifiers = { ...own.identifiers };
  // Where the curator wrote that there are none, there are none.
  const mayIdentify = !isWritten.has('identifiers') || !isEmpty(page?.data.identifiers);
  for (const scheme of mayIdentify ? schemes : []) {
    if (identifiers[scheme] !== undefined || page?.data.identifiers[scheme] !== undefined) continue;
    const giver = parts.findIndex((part) => part.identifiers[scheme] !== undefined);
    const given = parts[giver]?.identifiers[scheme];
    if (given === undefined) continue;
    identifiers[scheme] = given;
    gifts[giver]?.push(`identifiers.${scheme}`);
  }
  return { facts: { ...facts, identifiers }, gifts };
}

/** Links of the abstract, then what else listings link to; each once. */
function linksOf(abstract: string, told: readonly Link[] = []): Link[] {
  return [...new Map([...findLinks(abstract), ...told].map((link) => [link.url, link])).values()];
}

/**
 * The day on which a listing first had the paper. What a page says is corrected only where it is the
 * date of one of its listings, now or before: an earlier listing has come since, or the year that is
 * inferred for a listing is another one now. Any other day is the curator's.
 */
function firstDay(
  { entries, page }: Candidate,
  parts: readonly PaperData[],
  { dates, formerDates }: FieldSources,
): string | undefined {
  const written = page?.data.added;
  const days = [
    ...entries.flatMap(({ listing, facts }) => {
      const day = dates.get(listing)?.date;
      return (facts?.listed && dayNear(facts.listed, day)) ?? day ?? [];
    }),
    ...parts.flatMap(({ added }) => added ?? []),
  ].sort();
  const formerDays = entries.map(({ listing }) => formerDates.get(listing));
  const isFromListing = written === undefined || [...days, ...formerDays].includes(written);
  return isFromListing ? (days.at(0) ?? written) : written;
}

/** The citation key of a page; none where another has it as well, and had it first. */
function ownKey(page: OwnPage | undefined, { ownerOf }: CitationKeys): string | undefined {
  const key = page?.data.citationKey;
  return key !== undefined && ownerOf(key) === page ? key : undefined;
}

/**
 * Whether a page is still being written by hand: its citation key is for good, and would lack the
 * author.
 */
function waitsForKey(
  { entries, page }: Candidate,
  { authors }: Pick<PaperData, 'authors'>,
  { keysAsked }: FieldSources,
): boolean {
  const isByHand = page !== undefined && entries.length === 0 && page.full.origins.length === 0;
  return isByHand && authors.length === 0 && !keysAsked;
}

/** A published citation key goes on working, so a merged paper leaves its own. */
function formerKeys(candidate: Candidate, { ownerOf }: CitationKeys): string[] {
  const pages = pagesOf(candidate);
  const keys = pages.flatMap((page) =>
    page === candidate.page ? page.data.formerCitationKeys : citationKeysOf(page),
  );
  const isOthers = (key: string) => {
    const owner = ownerOf(key);
    return owner !== undefined && !pages.some((page) => page === owner);
  };
  return [...new Set(keys)].filter((key) => !isOthers(key)).sort();
}

/** Its page, and those of its parts. */
function pagesOf({ page, parts }: Candidate): OwnPage[] {
  return [...(page ? [page] : []), ...parts.flatMap(({ candidate }) => pagesOf(candidate))];
}

/** An origin in a listing that was taken away is still where the paper came from. */
function originsOf(
  candidate: Candidate,
  title: string,
  parts: readonly PaperData[],
  { dates, splits }: FieldSources,
): PaperData['origins'] {
  const toOrigin = (entry: ListingEntry): PaperData['origins'][number] => ({
    listing: entry.listing,
    line: entry.line,
    ...(entry.title !== title && { title: entry.title }),
    ...(splits.has(placeKey(entry)) && { split: true }),
  });
  const entries = allEntries(candidate);
  const places = new Set(entries.map(placeKey));
  const lost = [candidate.page?.data ?? { origins: [] }, ...parts]
    .flatMap(({ origins }) => origins)
    .filter((origin) => !places.has(placeKey(origin)) && !dates.has(origin.listing));
  return [...lost, ...entries.map(toOrigin)].sort(compareOrigins);
}

/** Oldest first: feeds go on telling of the paper under its first id. */
function aliasesOf(candidate: Candidate): string[] {
  const ids = new Set(formerIds(candidate));
  ids.delete(candidate.id);
  return [...(candidate.page?.full.aliases ?? []).filter((alias) => ids.has(alias)), ...ids].filter(
    (alias, index, all) => all.indexOf(alias) === index,
  );
}
