import { parseFeed } from 'feedsmith';
import { recordOfFields, type SourceFields } from '../fields-record.ts';
import { lineNumbers } from '../line-numbers.ts';
import type { BadRecord, SourceFormat, SourceRecord } from '../source-format.ts';

const entryTag = /<(?:\w+:)?(?:entry|item)[\s>]/gu;

/** RSS, Atom and JSON Feed, those of arXiv with all that they say of a paper. */
export const feed: SourceFormat = {
  name: 'a feed (RSS, Atom or JSON Feed)',
  confidence: (text) => {
    const beginning = text.slice(0, 5000);
    if (/^\s*\{[^]*"version"\s*:\s*"https:\/\/jsonfeed\.org/u.test(beginning)) return 0.98;
    if (!/^\s*</u.test(beginning)) return 0;
    return /<(?:\w+:)?(?:rss|feed|RDF)[\s>]/u.test(beginning) ? 0.98 : 0;
  },
  read: (text) => {
    const records: SourceRecord[] = [];
    const bad: BadRecord[] = [];
    const entries = entriesOf(text);
    const lineAt = lineNumbers(text);
    const starts = [...text.matchAll(entryTag)].map(({ index }) => index);
    // An entry that a parser leaves out would shift all others, so lines are known only if none is.
    const hasPlaces = starts.length === entries.length;
    entries.forEach((entry, index) => {
      const line = hasPlaces ? lineAt(starts[index] ?? 0) : 1;
      const record = recordOfFields(entry, line);
      if (record && record.title !== '') records.push(record);
      else
        bad.push({
          line,
          text: JSON.stringify(entry),
          problem: 'an entry of a feed without a title',
        });
    });
    return { records, bad };
  },
};

/** Fields of each entry, under the names that `recordOfFields` knows. */
function entriesOf(text: string): SourceFields[] {
  const parsed = parseFeed(text);
  switch (parsed.format) {
    case 'atom':
      return (parsed.feed.entries ?? []).map((entry) => ({
        title: entry.title?.value,
        abstract: entry.summary?.value ?? entry.content?.value,
        authors: entry.authors,
        published: entry.published ?? entry.updated,
        url: [entry.id, ...(entry.links ?? []).map(({ href }) => href)],
        doi: entry.arxiv?.doi,
        journalRef: entry.arxiv?.journalRef,
        primaryCategory: entry.arxiv?.primaryCategory,
      }));
    case 'json':
      return (parsed.feed.items ?? []).map((item) => ({
        title: item.title,
        abstract: item.summary ?? item.content_text ?? item.content_html,
        authors: item.authors,
        published: item.date_published,
        url: [item.external_url, item.url, item.id],
      }));
    case 'rss':
      return (parsed.feed.items ?? []).map((item) => ({
        title: item.title,
        abstract: abstractOf(item.description ?? item.content?.encoded ?? ''),
        authors: item.dc?.creators?.join(', '),
        published: item.dc?.dates?.[0] ?? item.pubDate,
        url: [item.link, item.guid?.value],
        categories: item.categories?.map(({ name }) => name),
      }));
    case 'rdf':
      return (parsed.feed.items ?? []).map((item) => ({
        title: item.title,
        abstract: abstractOf(item.description ?? item.content?.encoded ?? ''),
        authors: item.dc?.creators?.join(', '),
        published: item.dc?.dates?.[0],
        url: item.link,
      }));
  }
}

/** arXiv's RSS says in front of the abstract what is announced. */
function abstractOf(description: string): string {
  return description.replace(/^arXiv:\S+ Announce Type: [^]*?\bAbstract: /u, '');
}
