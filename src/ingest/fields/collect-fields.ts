import type { Listing } from '../../schemas/ledger.ts';
import type { Link, PaperData } from '../../schemas/paper.ts';
import type { Page } from '../../content-files/pages/read-pages.ts';
import type { Candidate } from '../candidate.ts';
import type { TopicAssigner } from '../classify/topic-assigner.ts';
import { compareOrigins } from '../compare-origins.ts';
import { placeKey } from '../place-key.ts';
import { findLinks } from '../identify/find-links.ts';
import type { KnownFacts } from '../identify/parse-bibliography.ts';
import type { ListingEntry } from '../sources/listing-entry.ts';
import { citationKeysOf, type CitationKeyGiver } from '../naming/citation-key-giver.ts';
import { isProvisionalTitle } from '../sources/paper-identifiers.ts';
import { dayNear } from '../sources/infer-date.ts';
import { factsOf, publishedOf } from './facts-of.ts';

/** All that is known of a paper; `undefined` for a page to which nothing can be added. */
export function collectFields(
  candidate: Candidate,
  facts: ReadonlyMap<string, KnownFacts>,
  dates: ReadonlyMap<string, Listing>,
  assignTopics: TopicAssigner,
  giveKey: CitationKeyGiver,
): PaperData | undefined {
  const { id, entries, best, page, absorbed, aliases } = candidate;
  const source = page?.data ?? best;
  if (source === undefined) return undefined;
  const title = isProvisionalTitle(source.title) ? (best?.title ?? source.title) : source.title;
  // A page that was made without an abstract gets the one that a later listing has.
  const abstract = source.abstract === '' ? (best?.abstract ?? '') : source.abstract;
  const known = factsOf(candidate, facts);
  const taken = absorbed.map(({ data }) => data);
  const authors = known.authors ? known : taken.find((each) => each.authors.length > 0);
  const added = entries
    .flatMap(({ listing, facts: told }) => {
      const day = dates.get(listing)?.date;
      return (told?.listed && dayNear(told.listed, day)) ?? day ?? [];
    })
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
    // Without a title the id is the key: it has the identifier.
    title: isProvisionalTitle(title) ? '' : title,
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
    venue: known.venue ?? taken.find(({ venue }) => venue)?.venue,
    identifiers: { ...taken.at(0)?.identifiers, ...known.identifiers },
    links: linksOf(abstract, known.links),
    primaryClass: known.primaryClass,
    topics: page?.data.topics ?? taken.at(0)?.topics ?? assignTopics({ title, abstract }),
    added,
    // An origin in a listing that was taken away is still where the paper came from.
    origins: [...lost, ...entries.map((entry) => toOrigin(entry, title))].sort(compareOrigins),
    // Oldest first: feeds go on telling of the paper under its first id.
    aliases: [...aliases],
  };
}

/** Links of the abstract, then what else listings link to; each once. */
function linksOf(abstract: string, told: readonly Link[] = []): Link[] {
  return [...new Map([...findLinks(abstract), ...told].map((link) => [link.url, link])).values()];
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
