import { ContentError } from '../content-files/content-error.ts';
import { parsePage, type MdxPage, type Page } from '../content-files/pages/read-pages.ts';
import { updatePage } from '../content-files/pages/update-page.ts';
import { unsortedPaperSchema, type PaperData } from '../schemas/paper.ts';
import type { RetiredPaperData, Retirement } from '../schemas/retired-paper.ts';
import { placeKey } from './place-key.ts';

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

/**
 * Pages of the list and retired ones, each with what is its own. Retired pages come first, and of
 * these whatever is a part of another one.
 * @returns pages, and an error for each that is there twice with different notes
 */
export function ownPages(
  pages: readonly Page[],
  retired: readonly RetiredPage[],
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
      .map((page) => ({ page: toOwnPage(page, parts.get(page) ?? []), depth: depthOf(page) }))
      .sort((a, b) => b.depth - a.depth)
      .map(({ page }) => page),
    errors,
  };
}

function toOwnPage(written: Page | RetiredPage, parts: readonly RetiredPage[]): OwnPage {
  const { id, file, body } = written;
  const retirement = 'retired' in written.data ? written.data.retired : undefined;
  const given = withoutGiven(written, parts);
  const page =
    retirement === undefined && Object.keys(given).length === 0
      ? written
      : parsed(updatePage(written.text, file, { ...given, retired: undefined }), file);
  const full = page.data;
  const aliases = new Set(parts.flatMap((part) => [part.id, ...part.data.aliases]));
  const keys = new Set(
    parts.flatMap(({ data }) => [data.citationKey ?? [], data.formerCitationKeys].flat()),
  );
  const places = new Set(parts.flatMap(({ data }) => data.origins.map(placeKey)));
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
      origins: full.origins.filter((origin) => !places.has(placeKey(origin))),
    },
  };
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
