import { permalink } from '../reading-list/permalink.ts';
import type { ListedPaper } from '../reading-list/reading-list.ts';
import { maxRowAuthors, shortAuthors } from '../reading-list/short-authors.ts';
import { pdfUrl } from '../reading-list/ways-out.ts';
import { toHtml } from '../text/to-html.ts';
import type { ReadyHtml } from './markup-to-html.ts';
import type { PaperRow } from './paper-row.ts';

/**
 * A paper of the reading list as a row of a page.
 * @param text what is said of it, otherwise its gist
 */
export function listedRow(paper: ListedPaper, text: string = paper.gist): PaperRow<ReadyHtml> {
  const { id, data, title, topics, hasCode } = paper;
  return {
    id,
    href: permalink('papers', id),
    title: [{ html: toHtml(title, { links: false }) }],
    authors: shortAuthors(data, maxRowAuthors),
    venue: data.venue ?? '',
    date: data.published ?? '',
    hasCode,
    pdf: pdfUrl(data),
    formerIds: data.aliases,
    topics: topics.map((topic) => ({ ...topic, href: permalink('topics', topic.id) })),
    text: text === '' ? [] : [text],
  };
}
