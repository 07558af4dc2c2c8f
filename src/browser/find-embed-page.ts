/** Path of a page that can be embedded, or of its page for frames; some hosts leave out the ending. */
const embeddable = /^(?:embed\/)?((?:papers|topics|paths)\/[a-z0-9-]+)(?:\.html)?$/u;

/** A page for frames, and the site that it belongs to. */
export interface EmbedPage {
  readonly url: string;
  /** Address of the site's root, with a slash at its end. */
  readonly site: string;
}

/**
 * The page for frames that tells of the paper, topic or reading path at an address; `undefined` when
 * the address is none of that or leads to no known site.
 * @param address as written in a page of another site
 * @param base address of that page
 * @param sites addresses of the sites that may be asked, each with a slash at its end
 */
export function findEmbedPage(
  address: string,
  base: string,
  sites: Iterable<string>,
): EmbedPage | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const { protocol, origin, pathname } = new URL(address, base);
  if (!/^https?:$/u.test(protocol)) return undefined;
  const page = origin + pathname;
  for (const site of sites) {
    const path = page.startsWith(site) ? embeddable.exec(page.slice(site.length))?.[1] : undefined;
    if (path !== undefined) return { url: `${site}embed/${path}.html`, site };
  }
  return undefined;
}
