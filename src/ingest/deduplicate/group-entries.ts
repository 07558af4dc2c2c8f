import type { Curation } from '../../schemas/curation.ts';
import type { Origin } from '../../schemas/origin.ts';
import { ContentError } from '../../content-files/content-error.ts';
import type { ListingEntry } from '../listing/listing-entry.ts';
import type { Page } from '../../content-files/pages/read-pages.ts';
import { foldTitle, titleKey } from './title-key.ts';

/** Listing entries that are one paper, and the page that paper already has. */
export interface EntryGroup {
  readonly entries: readonly ListingEntry[];
  readonly page: Page | undefined;
}

/**
 * Sorts entries into papers. Entries belong together when their title keys agree or when a page
 * already names both as origins; a `split` takes an entry out of both, unless a merge brought it to
 * the page. The result is ordered by title key, so it does not depend on the order of listings.
 * @returns groups, pages that no entry belongs to included, and every problem found
 */
export function groupEntries(
  entries: readonly ListingEntry[],
  pages: readonly Page[],
  curation: Pick<Curation, 'split' | 'merge'>,
  curationFile: string,
): { groups: EntryGroup[]; errors: ContentError[] } {
  const errors: ContentError[] = [];
  const sets = new DisjointSets();
  const splits = new Set(curation.split.map(placeKey));
  const drops = new Set(curation.merge.map(({ drop }) => drop));
  const titles = new Map(entries.map((entry) => [placeKey(entry), entry.title]));
  for (const split of curation.split) {
    if (titles.has(placeKey(split))) continue;
    errors.push(
      new ContentError(
        `splits ${placeKey(split)}, where no entry begins.`,
        [{ file: curationFile }],
        'name the listing and the line of the title, as the ledger shows them.',
      ),
    );
  }

  for (const entry of entries) {
    sets.add(placeKey(entry));
    if (splits.has(placeKey(entry))) continue;
    try {
      const key = titleKey(entry.title, {
        file: `content/listings/${entry.listing}`,
        line: entry.line,
      });
      sets.union(placeKey(entry), `title ${key}`);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      errors.push(error);
    }
  }
  for (const page of pages) {
    const node = `page ${page.id}`;
    sets.add(node);
    const titleOf = (origin: Origin) =>
      foldTitle(titles.get(placeKey(origin)) ?? origin.title ?? page.data.title);
    const own = page.data.origins.filter((origin) => !splits.has(placeKey(origin)));
    const splitOff = page.data.origins.filter((origin) => splits.has(placeKey(origin)));
    const isMerged = page.data.aliases.some((alias) => drops.has(alias));
    const kept =
      splitOff.length === 0 ? [] : keptSplits(own.map(titleOf), splitOff, titleOf, isMerged);
    const title = foldTitle(page.data.title);
    const hasTitle = (origin: Origin) => titleOf(origin) === title;
    if (!kept.some(hasTitle) || own.some(hasTitle)) sets.union(node, `title ${title}`);
    for (const origin of [...own, ...kept]) {
      const place = placeKey(origin);
      if (titles.has(place)) sets.union(node, place);
    }
  }

  const byRoot = new Map<string, { entries: ListingEntry[]; pages: Page[] }>();
  const groupOf = (node: string) => {
    const root = sets.find(node);
    const group = byRoot.get(root) ?? { entries: [], pages: [] };
    byRoot.set(root, group);
    return group;
  };
  for (const entry of entries) groupOf(placeKey(entry)).entries.push(entry);
  for (const page of pages) groupOf(`page ${page.id}`).pages.push(page);

  const groups: EntryGroup[] = [];
  for (const { entries: members, pages: ofGroup } of byRoot.values()) {
    const kept = ofGroup.filter(({ id }) => !drops.has(id));
    const [page, ...others] = kept.length > 0 ? kept : ofGroup.slice(0, 1);
    if (others.length > 0) {
      errors.push(
        new ContentError(
          'are pages of one paper: their titles or origins agree.',
          ofGroup.map(({ file }) => ({ file })),
          'merge one into the other in content/curation.yaml, or split an entry off there.',
        ),
      );
    }
    groups.push({ entries: members.sort(compareOrigins), page });
    // A page to be dropped is a group of its own until the merge takes it in.
    for (const dropped of ofGroup) {
      if (dropped !== page) groups.push({ entries: [], page: dropped });
    }
  }
  const order = ({ entries: [first], page }: EntryGroup) =>
    `${foldTitle(page?.data.title ?? first?.title ?? '')} ${page?.id ?? (first ? placeKey(first) : '')}`;
  const keyed = groups.map((group) => ({ group, key: order(group) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return { groups: keyed.map(({ group }) => group), errors };
}

/**
 * Split entries that stay with a page all the same: those whose title no other entry of the page
 * has, for a merge must have brought them; and of several with one title the first, or all where
 * a merge joined them.
 */
function keptSplits(
  ownTitles: readonly string[],
  splitOff: readonly Origin[],
  titleOf: (origin: Origin) => string,
  isMerged: boolean,
): readonly Origin[] {
  const seen = new Set<string>();
  return splitOff.filter((origin) => {
    const title = titleOf(origin);
    const isFirst = !seen.has(title);
    seen.add(title);
    return !ownTitles.includes(title) && (isFirst || isMerged);
  });
}

/** A place in a listing as one string, as messages show it. */
export function placeKey({
  listing,
  line,
}: {
  readonly listing: string;
  readonly line: number;
}): string {
  return `${listing}:${String(line)}`;
}

/** Order of listing, then of line. */
export function compareOrigins(
  a: { readonly listing: string; readonly line: number },
  b: { readonly listing: string; readonly line: number },
): number {
  if (a.listing !== b.listing) return a.listing < b.listing ? -1 : 1;
  return a.line - b.line;
}

/** Union-find with path halving. */
class DisjointSets {
  private readonly parents = new Map<string, string>();

  add(node: string): void {
    if (!this.parents.has(node)) this.parents.set(node, node);
  }

  find(node: string): string {
    this.add(node);
    let current = node;
    for (;;) {
      const parent = this.parents.get(current) ?? current;
      if (parent === current) return current;
      const grandparent = this.parents.get(parent) ?? parent;
      this.parents.set(current, grandparent);
      current = grandparent;
    }
  }

  union(a: string, b: string): void {
    this.parents.set(this.find(a), this.find(b));
  }
}
