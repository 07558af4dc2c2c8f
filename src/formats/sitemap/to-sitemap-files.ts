import { Readable } from 'node:stream';
import { ErrorLevel, SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';

/** A page for search engines. */
export interface SitemapEntry {
  /** In full. */
  readonly url: string;
  /** Day since which it is as it is, where the content says so. */
  readonly lastmod?: string;
}

export interface SitemapFile {
  readonly name: string;
  readonly text: string;
}

export interface SitemapFilesOptions {
  /** Address of the site's root in full, with a slash at its end. */
  readonly home: string;
  /** Pages in one file; 50,000 is the most that https://www.sitemaps.org/protocol.html allows. */
  readonly maxEntries?: number;
}

/**
 * `sitemap.xml` with all pages, or, where they are too many for a file, with the addresses of
 * `sitemap-1.xml` and those after it, which have them.
 * @param entries at least one
 */
export async function toSitemapFiles(
  entries: readonly SitemapEntry[],
  { home, maxEntries = 50_000 }: SitemapFilesOptions,
): Promise<SitemapFile[]> {
  if (entries.length <= maxEntries) return [{ name: 'sitemap.xml', text: await urlSet(entries) }];
  const parts: SitemapFile[] = [];
  for (let start = 0; start < entries.length; start += maxEntries) {
    const text = await urlSet(entries.slice(start, start + maxEntries));
    parts.push({ name: `sitemap-${String(parts.length + 1)}.xml`, text });
  }
  const index = new SitemapIndexStream({ level: ErrorLevel.THROW });
  const addresses = parts.map(({ name }) => ({ url: new URL(name, home).href }));
  return [{ name: 'sitemap.xml', text: await textOf(addresses, index) }, ...parts];
}

function urlSet(entries: readonly SitemapEntry[]): Promise<string> {
  const xmlns = { news: false, xhtml: false, image: false, video: false };
  const stream = new SitemapStream({ level: ErrorLevel.THROW, lastmodDateOnly: true, xmlns });
  return textOf(entries, stream);
}

async function textOf(
  entries: readonly SitemapEntry[],
  stream: SitemapStream | SitemapIndexStream,
): Promise<string> {
  const xml = await streamToPromise(Readable.from(entries).pipe(stream));
  return `${xml.toString('utf8')}\n`;
}
