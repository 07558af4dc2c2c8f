import { LinkifyIt } from 'linkify-it';

/** A web address in a text: half-open range of UTF-16 offsets, and the address itself. */
export interface UrlRange {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

const linkify = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: false })
  .add('ftp:', null)
  .add('mailto:', null)
  .add('//', null);

/**
 * Every `http(s)` address in a text, in order, without the full stop, bracket or brace that
 * follows it. An address in `\url{…}` ends at the closing brace.
 */
export function findUrls(text: string): UrlRange[] {
  if (!text.includes('://')) return [];
  return (linkify.match(text) ?? []).map(({ index, lastIndex }) => {
    const written = text.slice(index, lastIndex);
    const url = written.replace(/[{}\\^`|].*$/su, '').replace(/[.,;:!?*'"]+$/u, '');
    return { start: index, end: index + url.length, url };
  });
}
