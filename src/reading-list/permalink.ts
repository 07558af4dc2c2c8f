/** Kinds of page that a permalink can lead to; also the names of their folders. */
export type PageKind = 'papers' | 'topics' | 'paths' | 'listings';

/** Kinds of page with the papers that share a name; also the names of their folders. */
export type GroupKind = 'authors' | 'venues' | 'years';

/**
 * Address of a page from the site's root, or of a file that says the same in another format. The
 * build makes it relative to the page that links to it; nothing else may put an address together.
 * @param ending of the file's name, without the full stop
 * @example permalink('papers', 'kvquant') // '/papers/kvquant.html'
 * @example permalink('papers', 'kvquant', 'bib') // '/papers/kvquant.bib'
 */
export function permalink(kind: PageKind | GroupKind, id: string, ending = 'html'): string {
  return `/${kind}/${encodeURIComponent(id)}.${ending}`;
}

/**
 * Id of a listing's page: its file name, without the ending of a text dump. Other endings stay, as
 * `zotero.bib` and `zotero.ris` may well be side by side.
 */
export function listingId(name: string): string {
  return name
    .toLowerCase()
    .replace(/\.txt$/u, '')
    .replaceAll(/[^a-z0-9]+/gu, '-');
}
