import { nameId } from '../reading-list/name-id.ts';
import type { PaperGroup } from '../reading-list/reading-list.ts';
import { papersPerPage } from '../reading-list/papers-per-page.ts';
import { permalink, type GroupKind } from '../reading-list/permalink.ts';
import type { ListedPaper, ReadingList, TopicName } from '../reading-list/reading-list.ts';
import { venueName } from '../reading-list/venue-name.ts';
import type { SitePage } from './site-page.ts';

/** The page of an author, a venue or a year; one with many papers has further pages. */
export interface GroupProps {
  readonly kind: GroupKind;
  readonly id: string;
  readonly name: string;
  /** Counts from 1. */
  readonly number: number;
  readonly pages: number;
  readonly total: number;
  /** The papers of this page. */
  readonly shown: readonly ListedPaper[];
  /** Topics of most of the papers, with how many have each. */
  readonly topics: readonly { readonly name: TopicName; readonly papers: number }[];
  /** Pages of the same kind to go on to: of an author the co-authors, of a year all years. */
  readonly others: readonly GroupLink[];
}

/** A way to the page of a group. */
export interface GroupLink {
  readonly id: string;
  readonly name: string;
  /** How many papers are meant: all of the group's, or those that a co-author shares. */
  readonly papers: number;
}

/** `authors.html`, `venues.html`, `years.html`, and further pages of the first. */
export interface GroupIndexProps {
  readonly kind: GroupKind;
  readonly number: number;
  readonly pages: number;
  readonly total: number;
  readonly shown: readonly GroupLink[];
}

/** Who and what a paper's page links to besides topics. */
export interface Byline {
  readonly authors: readonly {
    readonly name: string;
    /** Address of the author's page, else of a search for the name. */
    readonly href: string;
  }[];
  /** Address of the venue's page. */
  readonly venue: string | undefined;
}

/** Names on one page of the index of authors. */
const namesPerPage = 1000;

/** Topics and co-authors named beside the papers of a group. */
const maxBeside = 12;

/** Address of a page of a group, counted from 1. */
export function groupPath(kind: GroupKind, id: string, number: number): string {
  return permalink(kind, number === 1 ? id : `${id}-page-${String(number)}`);
}

/** Address of a page of an index, counted from 1. */
export function groupIndexPath(kind: GroupKind, number: number): string {
  return number === 1 ? `/${kind}.html` : `/${kind}-${String(number)}.html`;
}

/** All pages of authors, venues and years, and of their indexes. */
export function* groupPages(list: ReadingList): Generator<SitePage> {
  const years = list.years.map(toLink);
  const names = new Map(list.authors.map(({ id, name }) => [id, name]));
  for (const author of list.authors)
    yield* pagesOfGroup('authors', author, coAuthors(author, names));
  for (const venue of list.venues) yield* pagesOfGroup('venues', venue, []);
  for (const year of list.years) yield* pagesOfGroup('years', year, years);
  yield* indexPages('authors', list.authors);
  yield* indexPages('venues', list.venues);
  yield* indexPages('years', list.years);
}

/** What a paper's page links to, of each paper of a list. */
export function bylineOf({ authors }: ReadingList): (paper: ListedPaper) => Byline {
  const known = new Set(authors.map(({ id }) => id));
  return ({ data }) => ({
    authors: data.authors.map((name) => {
      const id = nameId(name);
      const search = `/search.html?q=${encodeURIComponent(`author:"${name.replaceAll('"', ' ')}"`)}`;
      return { name, href: known.has(id) ? permalink('authors', id) : search };
    }),
    venue: data.venue ? permalink('venues', nameId(venueName(data.venue))) : undefined,
  });
}

function* pagesOfGroup(
  kind: GroupKind,
  { id, name, papers }: PaperGroup,
  others: readonly GroupLink[],
): Generator<SitePage> {
  const pages = Math.ceil(papers.length / papersPerPage);
  const topics = topicsOf(papers);
  for (let number = 1; number <= pages; number += 1) {
    const shown = papers.slice((number - 1) * papersPerPage, number * papersPerPage);
    const total = papers.length;
    const props: GroupProps = { kind, id, name, number, pages, total, shown, topics, others };
    yield { path: groupPath(kind, id, number), props, isIndexed: true };
  }
}

function* indexPages(kind: GroupKind, groups: readonly PaperGroup[]): Generator<SitePage> {
  const links = groups.map(toLink);
  const pages = Math.max(1, Math.ceil(links.length / namesPerPage));
  for (let number = 1; number <= pages; number += 1) {
    const shown = links.slice((number - 1) * namesPerPage, number * namesPerPage);
    const props: GroupIndexProps = { kind, number, pages, total: links.length, shown };
    yield { path: groupIndexPath(kind, number), props, isIndexed: true };
  }
}

function toLink({ id, name, papers }: PaperGroup): GroupLink {
  return { id, name, papers: papers.length };
}

function topicsOf(papers: readonly ListedPaper[]): GroupProps['topics'] {
  const counts = new Map<string, { name: TopicName; papers: number }>();
  for (const name of papers.flatMap(({ topics }) => topics)) {
    const count = counts.get(name.id) ?? { name, papers: 0 };
    counts.set(name.id, { name, papers: count.papers + 1 });
  }
  return [...counts.values()].sort((a, b) => b.papers - a.papers).slice(0, maxBeside);
}

/** Authors with a page who are on the same papers, those with the most first. */
function coAuthors({ id, papers }: PaperGroup, names: ReadonlyMap<string, string>): GroupLink[] {
  const counts = new Map<string, number>();
  for (const other of papers.flatMap(({ data }) => data.authors.map(nameId))) {
    if (other !== id && names.has(other)) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts]
    .map(([other, shared]) => ({ id: other, name: names.get(other) ?? other, papers: shared }))
    .sort((a, b) => b.papers - a.papers)
    .slice(0, maxBeside);
}
