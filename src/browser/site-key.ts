/**
 * Address of the site's root folder, with a slash at its end; pages carry the way there in
 * `data-root`.
 */
export function siteRoot(): URL {
  return new URL(document.documentElement.dataset['root'] ?? './', document.baseURI);
}

/** Name under which this site stores a value; sites that share an origin do not share it. */
export function siteKey(name: string): string {
  return `shelfmark:${siteRoot().pathname}:${name}`;
}
