import { relativeAddress } from '../reading-list/relative-address.ts';

/** Attributes with one address; what rewrites them and what checks them look at these. */
export const addressAttributes = [
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'data',
  'data-root',
  'data-engine',
  'data-sans',
  'data-script',
  'data-serif',
  'data-shelf',
  'data-worker',
] as const;

/** Attributes with several addresses, each with a width or a density after it. */
export const addressListAttributes = ['srcset', 'imagesrcset'] as const;

/** A start tag; a quoted value in it may have `>`. */
const tag = /<[a-z][^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>/giu;

/** An attribute with an address from the site's root. Generated HTML has double quotes. */
const rootAddress = new RegExp(`(?<=\\s)(${addressAttributes.join('|')})="(/(?!/)[^"]*)"`, 'gu');
const addressList = new RegExp(`(?<=\\s)(${addressListAttributes.join('|')})="([^"]*)"`, 'gu');

/** Writes an address from the site's root as the page needs it; `isFolder` for the root itself. */
type Rewrite = (target: string, isFolder: boolean) => string;

/**
 * One page in which every address from the site's root (`/papers/x.html`) begins at the page, so that
 * the site works at a domain's root, under a sub-path and from a folder on disk. `/` becomes
 * `index.html`, which a disk needs spelled out. Only tags are touched: a text that looks like an
 * attribute stays.
 * @param page its address from the root
 */
export function toRelativeHtml(html: string, page: string): string {
  return rewriteHtml(html, (target, isFolder) => relativeAddress(target, page, isFolder));
}

/**
 * One page with addresses below a fixed path: hosts show 404.html at whatever address was asked for,
 * so nothing in it can be relative.
 * @param home path of the published site's root, with a slash at its end
 */
export function toHtmlUnder(html: string, home: string): string {
  return rewriteHtml(html, (target) => home + target.slice(1));
}

/**
 * One style sheet with relative addresses.
 * @param sheet its address from the root
 */
export function toRelativeCss(css: string, sheet: string): string {
  return css.replaceAll(
    /url\((["']?)(\/(?!\/)[^"')]+)\1\)/gu,
    (_match, quote: string, target: string) =>
      `url(${quote}${relativeAddress(target, sheet)}${quote})`,
  );
}

function rewriteHtml(html: string, rewrite: Rewrite): string {
  return html.replaceAll(tag, (text) => {
    // Most tags have no address from the root.
    const rewritten = text.includes('="/')
      ? text.replaceAll(
          rootAddress,
          (_all, name: string, target: string) =>
            `${name}="${rewrite(target, name === 'data-root')}"`,
        )
      : text;
    return rewritten.includes('srcset="')
      ? rewritten.replaceAll(
          addressList,
          (_all, name: string, list: string) => `${name}="${rewriteList(list, rewrite)}"`,
        )
      : rewritten;
  });
}

function rewriteList(list: string, rewrite: Rewrite): string {
  return list.replaceAll(
    /(^|,\s*)(\/(?!\/)[^\s,]*)/gu,
    (_all, before: string, target: string) => before + rewrite(target, false),
  );
}
