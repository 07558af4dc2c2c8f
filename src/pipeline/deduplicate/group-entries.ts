import type { Curation } from '../../schemas/curation.ts';
import { ContentError } from '../content-error.ts';
import type { ListingEntry } from '../listing/listing-entry.ts';
import type { Page } from '../page/read-pages.ts';
import { foldTitle, titleKey } from './title-key.ts';

/** Listing entries that are one paper, and the page that paper already has. */
export interface EntryGroup {
  readonly entries: readonly ListingEntry[];
  readonly page: Page | undefined;
}

/**
 * Sorts entries into papers. Entries belong together when their title keys agree or when a page
 * already names both as origins; a `split` takes an entry out of both. The result is ordered by
 * title key, so it does not depend on the order of listings.
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
  const known = new Set(entries.map(placeKey));
  for (const split of curation.split) {
    if (known.has(placeKey(split))) continue;
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
      const key = titleKey(entry.title, { file: entry.listing, line: entry.line });
      sets.union(placeKey(entry), `title ${key}`);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      errors.push(error);
    }
  }
  for (const page of pages) {
    const { origins } = page.data;
    const node = `page ${page.id}`;
    sets.add(node);
    const isSplitOff =
      origins.length > 0 && origins.every((origin) => splits.has(placeKey(origin)));
    if (!isSplitOff) sets.union(node, `title ${foldTitle(page.data.title)}`);
    for (const origin of origins) {
      const place = placeKey(origin);
      if (known.has(place) && (isSplitOff || !splits.has(place))) sets.union(node, place);
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

  const drops = new Set(curation.merge.map(({ drop }) => drop));
  const groups: EntryGroup[] = [];
  for (const { entries: members, pages: ofGroup } of byRoot.values()) {
    const [page, ...others] = ofGroup.filter(({ id }) => ofGroup.length === 1 || !drops.has(id));
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
    // A page to be dropped stands as a group of its own until the merge takes it in.
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
