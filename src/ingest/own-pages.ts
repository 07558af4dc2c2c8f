import { ContentError } from '../content-files/content-error.ts';
import { parsePage, type MdxPage, type Page } from '../content-files/pages/read-pages.ts';
import { updatePage } from '../content-files/pages/update-page.ts';
import { unsortedPaperSchema, type PaperData } from '../schemas/paper.ts';
import type { RetiredPaperData, Retirement } from '../schemas/retired-paper.ts';
import { placeKey } from './place-key.ts';
import type { ListingEntry } from './sources/listing-entry.ts';

/** The page of a paper that was merged or removed. */
export type RetiredPage = MdxPage<RetiredPaperData>;

/**
 * A page with what is its own: without what it has of papers that were merged into it, so that all
 * decisions are carried out anew in each run, and one that is taken back is undone.
 */
export interface OwnPage extends Page {
  /** As `data`, but with the origins, aliases and keys of the others. */
  readonly full: PaperData;
  /** The file as it is. */
  readonly written: Page;
  /** Set for a page in `retired/`. */
  readonly retired: Retirement | undefined;
}

/** Entries of a page: those that the curator splits off now, and the others. */
export interface SplitEntries {
  readonly leaving: readonly ListingEntry[];
  readonly staying: readonly ListingEntry[];
}

/**
 * Pages of the list and retired ones, each with what is its own. Retired pages come first, and of
 * these whatever is a part of another one.
 * @param splitOf what becomes of the entries of some origins of a page
 * @returns pages, and an error for each that is there twice with different notes
 */
export function ownPages(
  pages: readonly Page[],
  retired: readonly RetiredPage[],
  splitOf: (origins: PaperData['origins']) => SplitEntries = () => ({ leaving: [], staying: [] }),
): { pages: OwnPage[]; errors: ContentError[] } {
  const errors: ContentError[] = [];
  const present = new Map(pages.map((page) => [page.id, page]));
  for (const page of retired) {
    const twin = present.get(page.id);
    // A killed run leaves a page in both places; what is retired knows more.
    if (twin === undefined || twin.body === page.body) continue;
    errors.push(
      new ContentError(
        'are the same page, with different notes.',
        [{ file: twin.file }, { file: page.file }],
        'move the notes to one of them, and delete the other.',
      ),
    );
  }
  const retiredIds = new Set(retired.map(({ id }) => id));
  const all: readonly (Page | RetiredPage)[] = [
    ...retired,
    ...pages.filter(({ id }) => !retiredIds.has(id)),
  ];
  const byName = new Map([
    ...all.flatMap((page) => page.data.aliases.map((alias) => [alias, page] as const)),
    ...all.map((page) => [page.id, page] as const),
  ]);
  const parts = Map.groupBy(retired, ({ data }) => byName.get(data.retired.into ?? ''));
  const depthOf = (page: Page | RetiredPage, depth = 0): number => {
    const into = 'retired' in page.data ? byName.get(page.data.retired.into ?? '') : undefined;
    return into === undefined || depth > retired.length ? depth : depthOf(into, depth + 1);
  };
  return {
    pages: all
      .map((page) => ({
        page: toOwnPage(page, parts.get(page) ?? [], splitOf),
        depth: depthOf(page),
      }))
      .sort((a, b) => b.depth - a.depth)
      .map(({ page }) => page),
    errors,
  };
}

function toOwnPage(
  written: Page | RetiredPage,
  parts: readonly RetiredPage[],
  splitOf: (origins: PaperData['origins']) => SplitEntries,
): OwnPage {
  const { id, file, body } = written;
  const retirement = 'retired' in written.data ? written.data.retired : undefined;
  const places = new Set(parts.flatMap(({ data }) => data.origins.map(placeKey)));
  const origins = written.data.origins.filter((origin) => !places.has(placeKey(origin)));
  const ungiven = withoutFields(
    written,
    withoutGiven(written, parts),
    retirement === undefined ? {} : { retired: undefined },
  );
  const page = withoutFields(ungiven, withoutLeft(ungiven, splitOf(origins)));
  const full = page.data;
  const aliases = new Set(parts.flatMap((part) => [part.id, ...part.data.aliases]));
  const keys = new Set(
    parts.flatMap(({ data }) => [data.citationKey ?? [], data.formerCitationKeys].flat()),
  );
  return {
    id,
    file,
    body,
    text: page.text,
    yaml: page.yaml,
    full,
    written,
    retired: retirement,
    data: {
      ...full,
      aliases: full.aliases.filter((alias) => !aliases.has(alias)),
      formerCitationKeys: full.formerCitationKeys.filter((key) => !keys.has(key)),
      origins,
    },
  };
}

/** The page with some fields set or left out; the same where there are none. */
function withoutFields(page: Page, ...fields: readonly Parameters<typeof updatePage>[2][]): Page {
  const all = Object.assign({}, ...fields) as Parameters<typeof updatePage>[2];
  return Object.keys(all).length === 0
    ? page
    : parsed(updatePage(page.text, page.file, all), page.file);
}

/** What a page says because an entry said it that leaves it now, and no entry that stays. */
function withoutLeft({ data }: Page, { leaving, staying }: SplitEntries): Partial<PaperData> {
  const told = (entries: readonly ListingEntry[], valueOf: (entry: ListingEntry) => unknown) =>
    new Set(entries.map((entry) => JSON.stringify(valueOf(entry))));
  const hasLeft = (value: unknown, valueOf: (entry: ListingEntry) => unknown) =>
    told(leaving, valueOf).has(JSON.stringify(value)) &&
    !told(staying, valueOf).has(JSON.stringify(value));
  const fields: Record<string, unknown> = {};
  for (const field of ['authors', 'published', 'venue', 'primaryClass'] as const) {
    if (hasLeft(data[field], ({ facts }) => facts?.[field])) fields[field] = undefined;
  }
  if ('authors' in fields && data.moreAuthors) fields['moreAuthors'] = undefined;
  if (data.abstract !== '' && hasLeft(data.abstract, ({ abstract }) => abstract)) {
    fields['abstract'] = undefined;
  }
  const identifiers = Object.entries(data.identifiers).filter(
    ([scheme, value]) =>
      !hasLeft(value, ({ facts }) => facts?.identifiers?.[scheme as 'arxiv' | 'doi']),
  );
  if (identifiers.length < Object.keys(data.identifiers).length) {
    fields['identifiers'] = Object.fromEntries(identifiers);
  }
  const urls = (entries: readonly ListingEntry[]) =>
    new Set(entries.flatMap(({ facts }) => (facts?.links ?? []).map(({ url }) => url)));
  const [gone, kept] = [urls(leaving), urls(staying)];
  const links = data.links.filter(({ url }) => !gone.has(url) || kept.has(url));
  if (links.length < data.links.length) fields['links'] = links;
  return fields;
}

/** Fields that a page has from its parts, without them; what was changed since stays. */
function withoutGiven(page: Page, parts: readonly RetiredPage[]): Partial<PaperData> {
  const { identifiers, ...data } = page.data;
  const fields: Record<string, undefined> = {};
  const gone = new Set<string>();
  for (const part of parts) {
    for (const gift of part.data.retired.gave) {
      const scheme = /^identifiers\.(arxiv|doi)$/u.exec(gift)?.[1] as 'arxiv' | 'doi' | undefined;
      if (scheme !== undefined) {
        if (identifiers[scheme] === part.data.identifiers[scheme]) gone.add(scheme);
        continue;
      }
      const field = gift as keyof typeof data;
      if (JSON.stringify(data[field]) === JSON.stringify(part.data[field]))
        fields[field] = undefined;
    }
  }
  const kept = Object.entries(identifiers).filter(([scheme]) => !gone.has(scheme));
  return { ...fields, ...(gone.size > 0 && { identifiers: Object.fromEntries(kept) }) };
}

function parsed(text: string, file: string): Page {
  const { page, errors } = parsePage(unsortedPaperSchema, file, text);
  if (page === undefined) throw new Error(`${file} cannot be read: ${errors.join(' ')}`);
  return page;
}
