/** Kinds of page that a permalink can lead to; also the names of their folders. */
export type PageKind = 'papers' | 'topics' | 'paths' | 'listings';

/**
 * Address of a page from the site's root. The build makes it relative to the page that links to
 * it; nothing else may put an address together.
 * @example permalink('papers', 'kvquant') // '/papers/kvquant.html'
 */
export function permalink(kind: PageKind, id: string): string {
  return `/${kind}/${encodeURIComponent(id)}.html`;
}

/** Id of a listing's page: its file name without the ending. */
export function listingId(name: string): string {
  return name
    .replace(/\.[^.]+$/u, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-');
}
