import type { Curation } from '../../schemas/curation.ts';
import type { Origin } from '../../schemas/origin.ts';
import { ContentError } from '../../content-files/content-error.ts';
import { foldTitle } from '../../text/fold-title.ts';
import type { OwnPage } from '../own-pages.ts';
import { compareOrigins } from '../compare-origins.ts';
import type { ListingEntry } from '../sources/listing-entry.ts';
import { placeKey } from '../place-key.ts';
import { identifierKeys } from '../../reading-list/identifier-keys.ts';
import { isOnePaper } from './is-one-paper.ts';
import type { PaperTraits } from './paper-traits.ts';
import { titleKey } from './title-key.ts';

/** Listing entries that are one paper, and the page that paper already has. */
export interface EntryGroup {
  readonly entries: readonly ListingEntry[];
  readonly page: OwnPage | undefined;
  /** Pages that are of the same paper and are to be a part of it, with the entries that they name. */
  readonly joined: readonly EntryGroup[];
}

/** Of a cluster as many records are compared with another's. */
const maxCompared = 4;

/** Records that are one paper, as far as it is known yet. */
interface Cluster {
  /** Pages of it; of more than one, all but the first may be parts of another. */
  pages: OwnPage[];
  entries: ListingEntry[];
  /** Title keys by which other records may belong to it. */
  readonly titles: Set<string>;
  /** Whether records of the same title or identifier may join: not where a split forbids it. */
  readonly isOpen: boolean;
  /** The cluster that this one has become a part of. */
  joined?: Cluster;
}

/**
 * Sorts entries into papers. Entries belong together when a page names both as origins, when they
 * have the same identifier, or when their titles agree and nothing else tells them apart (see
 * `isOnePaper`). A `split` takes an entry out of all, unless a merge brought it to the page. Two
 * identifiers of one scheme are never joined. The result does not depend on the order of listings.
 * @param traitsOf what is known of an entry or a page
 * @returns groups, pages that no entry belongs to included, in the order of titles; and every problem
 */
export function groupEntries(
  entries: readonly ListingEntry[],
  pages: readonly OwnPage[],
  curation: Pick<Curation, 'split' | 'merge'>,
  curationFile: string,
  traitsOf: (record: ListingEntry | OwnPage) => PaperTraits,
): { groups: EntryGroup[]; errors: ContentError[] } {
  const splits = new Set(curation.split.map(placeKey));
  const drops = new Set(curation.merge.map(({ drop }) => drop));
  const byPlace = new Map(entries.map((entry) => [placeKey(entry), entry]));
  const keys = new TitleKeys();
  const errors = unknownSplits(curation.split, byPlace, curationFile);

  const mayBePart = (page: OwnPage) => drops.has(page.id) || isSplitNoMore(page, splits);
  // Where two pages name an entry, the one that is or was a part of the other brings it.
  const isPart = (page: OwnPage) => page.retired !== undefined || mayBePart(page);
  const ordered = pages.toSorted((a, b) => Number(isPart(b)) - Number(isPart(a)));
  const claimed = new Map<string, { cluster: Cluster; page: OwnPage }>();
  const clusters = ordered.map((page): Cluster => {
    const { origins, isOpen } = originsOf(page, splits, drops, byPlace);
    const cluster: Cluster = { pages: [page], entries: [], titles: new Set(), isOpen };
    if (isOpen) cluster.titles.add(foldTitle(page.data.title));
    const twins = new Set<OwnPage>();
    for (const origin of origins) {
      const entry = byPlace.get(placeKey(origin));
      if (entry === undefined) continue;
      const other = claimed.get(placeKey(entry));
      if (other === undefined) {
        claimed.set(placeKey(entry), { cluster, page });
        cluster.entries.push(entry);
        if (isOpen && !splits.has(placeKey(entry))) cluster.titles.add(keys.of(entry));
      } else if (!isPart(other.page)) {
        twins.add(other.page);
      }
    }
    errors.push(...Array.from(twins, (twin) => pagesOfOnePaper([twin, page])));
    return cluster;
  });
  for (const entry of [...entries].sort(compareOrigins)) {
    const isSplit = splits.has(placeKey(entry));
    if (claimed.has(placeKey(entry))) continue;
    const titles = new Set(isSplit ? [] : [keys.of(entry)]);
    clusters.push({ pages: [], entries: [entry], titles, isOpen: !isSplit });
  }
  errors.push(...keys.errors);

  const joining = new Joining(traitsOf, mayBePart);
  joining.byIdentifier(clusters);
  joining.byTitle(clusters);

  const groups = clusters.flatMap(({ joined, pages: own, entries: members }): EntryGroup[] => {
    if (joined !== undefined) return [];
    const [page, ...others] = own;
    const isOf = (part: OwnPage | undefined) => (entry: ListingEntry) =>
      others.find((other) => other === claimed.get(placeKey(entry))?.page) === part;
    members.sort(compareOrigins);
    const parts = others.map((other) => ({
      entries: members.filter(isOf(other)),
      page: other,
      joined: [],
    }));
    // A page to be merged is a group of its own until the merge takes it in.
    const [dropped, same] = [
      parts.filter((part) => drops.has(part.page.id)),
      parts.filter((part) => !drops.has(part.page.id)),
    ];
    return [{ entries: members.filter(isOf(undefined)), page, joined: same }, ...dropped];
  });
  return { groups: inOrder(groups), errors };
}

/** Whether a page was made for entries that were split off, and are so no more. */
function isSplitNoMore({ data, retired }: OwnPage, splits: ReadonlySet<string>): boolean {
  if (retired?.unsplit === true) return true;
  return (
    data.origins.length > 0 &&
    data.origins.every((origin) => origin.split === true && !splits.has(placeKey(origin)))
  );
}

/**
 * The origins of a page that are its own, without those that were split off; and whether other
 * records of its title may join it.
 *
 * Split entries stay with a page all the same whose title no other entry of the page has, for a merge
 * must have brought them; and of several with one title the first, or all where a merge joined them.
 */
function originsOf(
  page: OwnPage,
  splits: ReadonlySet<string>,
  drops: ReadonlySet<string>,
  byPlace: ReadonlyMap<string, ListingEntry>,
): { origins: readonly Origin[]; isOpen: boolean } {
  const { origins, aliases } = page.data;
  const title = foldTitle(page.data.title);
  const titleOf = (origin: Origin) =>
    foldTitle(byPlace.get(placeKey(origin))?.title ?? origin.title ?? page.data.title);
  const own = origins.filter((origin) => !splits.has(placeKey(origin)));
  if (own.length === origins.length) return { origins, isOpen: true };
  const isMerged = aliases.some((alias) => drops.has(alias));
  const ownTitles = new Set(own.map(titleOf));
  const seen = new Set<string>();
  const kept = origins.filter((origin) => {
    if (!splits.has(placeKey(origin))) return false;
    const isFirst = !seen.has(titleOf(origin));
    seen.add(titleOf(origin));
    return !ownTitles.has(titleOf(origin)) && (isFirst || isMerged);
  });
  const isOpen = ownTitles.has(title) || !kept.some((origin) => titleOf(origin) === title);
  return { origins: [...own, ...kept], isOpen };
}

/** Joins clusters of one identifier, and clusters of one title, as far as they may be. */
class Joining {
  private readonly traitsOf: (record: ListingEntry | OwnPage) => PaperTraits;
  private readonly mayBePart: (page: OwnPage) => boolean;

  constructor(
    traitsOf: (record: ListingEntry | OwnPage) => PaperTraits,
    mayBePart: (page: OwnPage) => boolean,
  ) {
    this.traitsOf = traitsOf;
    this.mayBePart = mayBePart;
  }

  byIdentifier(clusters: readonly Cluster[]): void {
    const holders = new Map<string, Cluster>();
    for (const cluster of this.inOrder(clusters)) {
      if (!cluster.isOpen && cluster.pages.length === 0) continue;
      for (const [scheme, id] of this.identifiersOf(cluster)) {
        const key = `${scheme} ${id}`;
        const holder = holders.get(key);
        if (holder === undefined) holders.set(key, cluster);
        else if (this.mayJoin(holder, cluster)) this.join(holder, cluster);
      }
    }
  }

  byTitle(clusters: readonly Cluster[]): void {
    const byTitle = new Map<string, Cluster[]>();
    for (const cluster of this.inOrder(clusters.filter(({ joined }) => joined === undefined))) {
      for (const title of cluster.titles) {
        const same = byTitle.get(title);
        if (same === undefined) byTitle.set(title, [cluster]);
        else same.push(cluster);
      }
    }
    for (const same of byTitle.values()) {
      const apart: Cluster[] = [];
      for (const each of same) {
        const cluster = current(each);
        if (apart.includes(cluster)) continue;
        const into = apart.find(
          (other) => this.mayJoin(other, cluster) && this.areOnePaper(other, cluster),
        );
        if (into === undefined) apart.push(cluster);
        else this.join(into, cluster);
      }
    }
  }

  /** Pages first, those that may be parts last; then clusters with identifiers, in the order of places. */
  private inOrder(clusters: readonly Cluster[]): Cluster[] {
    const rank = (cluster: Cluster) => {
      const [page] = cluster.pages;
      if (page !== undefined) return this.mayBePart(page) ? 1 : 0;
      return this.identifiersOf(cluster).size > 0 ? 2 : 3;
    };
    return clusters
      .map((cluster) => ({ cluster, rank: rank(cluster) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ cluster }) => cluster);
  }

  private mayJoin(into: Cluster, cluster: Cluster): boolean {
    if (into === cluster) return false;
    if (into.pages.length > 0 && !cluster.pages.every(this.mayBePart)) return false;
    const others = this.identifiersOf(cluster);
    return [...this.identifiersOf(into)].every(
      ([scheme, id]) => !others.has(scheme) || others.get(scheme) === id,
    );
  }

  private join(into: Cluster, cluster: Cluster): void {
    into.pages.push(...cluster.pages);
    into.entries.push(...cluster.entries);
    for (const title of cluster.titles) into.titles.add(title);
    cluster.joined = into;
  }

  private areOnePaper(a: Cluster, b: Cluster): boolean {
    const others = this.recordsOf(b);
    return this.recordsOf(a).some((one) => others.some((other) => isOnePaper(one, other)));
  }

  private recordsOf({ pages, entries }: Cluster): PaperTraits[] {
    return [...pages, ...entries].slice(0, maxCompared).map(this.traitsOf);
  }

  /** Those of the page, where there is one, count more than those of its entries. */
  private identifiersOf({ pages, entries }: Cluster): ReadonlyMap<string, string> {
    const records = [...entries.toReversed(), ...pages.toReversed()];
    return new Map(records.flatMap((each) => [...identifierKeys(this.traitsOf(each).identifiers)]));
  }
}

function current(cluster: Cluster): Cluster {
  let found = cluster;
  while (found.joined !== undefined) found = found.joined;
  return found;
}

/** Keys of entries' titles, worked out once; an entry without one is an error. */
class TitleKeys {
  readonly errors: ContentError[] = [];

  of({ title, listing, line }: ListingEntry): string {
    try {
      return titleKey(title, { file: `content/listings/${listing}`, line });
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      this.errors.push(error);
      return '';
    }
  }
}

function unknownSplits(
  split: Curation['split'],
  byPlace: ReadonlyMap<string, ListingEntry>,
  curationFile: string,
): ContentError[] {
  return split
    .filter((each) => !byPlace.has(placeKey(each)))
    .map(
      (each) =>
        new ContentError(
          `splits ${placeKey(each)}, where no entry begins.`,
          [{ file: curationFile }],
          'name the listing and the line of the title, as the ledger shows them.',
        ),
    );
}

function pagesOfOnePaper(pages: readonly OwnPage[]): ContentError {
  return new ContentError(
    'are pages of one paper: they have an origin in common.',
    pages.map(({ file }) => ({ file })),
    'merge one into the other in content/curation.yaml, or remove the origin from the other page.',
  );
}

function inOrder(groups: readonly EntryGroup[]): EntryGroup[] {
  const order = ({ entries: [first], page }: EntryGroup) =>
    `${foldTitle(page?.data.title ?? first?.title ?? '')} ${page?.id ?? (first ? placeKey(first) : '')}`;
  return groups
    .map((group) => ({ group, key: order(group) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ group }) => group);
}
