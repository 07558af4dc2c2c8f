import { escapeHtml } from '../../text/escape-html.ts';
import { toHtml } from '../../text/to-html.ts';
import { formatDate } from '../../reading-list/format-date.ts';
import type { ListedPaper } from '../../reading-list/reading-list.ts';
import { waysOut } from '../../reading-list/ways-out.ts';

export interface EntryHtmlOptions {
  /** Address of the paper's page. */
  readonly url: string;
  /** Plain text above all else, such as why a paper is on a path. */
  readonly note?: string | undefined;
}

/**
 * A paper as feed readers show it: authors, facts, the whole abstract, ways out. Mathematics is
 * MathML, of which readers that do not know it show the characters. The curator's notes are left out:
 * they are MDX, which only the site can render.
 */
export function entryHtml(paper: ListedPaper, { url, note }: EntryHtmlOptions): string {
  const { authors, moreAuthors, published, venue } = paper.data;
  const names = authors.join(', ') + (moreAuthors && authors.length > 0 ? ' and others' : '');
  const facts = [names, venue, published && formatDate(published)].filter(Boolean).join(' · ');
  const ways = [
    { label: 'Page in the list', url },
    ...waysOut(paper.data, paper.titleText).filter(({ isPrimary }) => isPrimary),
  ];
  const paragraphs = [
    note === undefined ? '' : escapeHtml(note),
    escapeHtml(facts),
    toHtml(paper.abstract),
    ways.map((way) => `<a href="${escapeHtml(way.url)}">${escapeHtml(way.label)}</a>`).join(' · '),
  ];
  return paragraphs
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p dir="auto">${paragraph}</p>`)
    .join('\n');
}
