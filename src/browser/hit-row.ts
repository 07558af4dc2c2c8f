import type { MarkupElement } from '../paper-list/markup.ts';
import { paperRow } from '../paper-list/paper-row.ts';
import { permalink } from '../reading-list/permalink.ts';
import type { TopicName } from '../reading-list/reading-list.ts';
import type { Hit } from '../search/search-papers.ts';
import { marked } from './element.ts';
import { siteRoot } from './site-key.ts';
import { rowWords } from '../words/script-words.ts';
import { pageLanguage } from './page-language.ts';

/**
 * A paper found, as a row with what was searched marked.
 * @param nameOf label and hue of a topic
 */
export function hitRow(
  { id, title, path, record, marked: shown }: Hit,
  nameOf: (topic: string) => TopicName,
): MarkupElement<Node> {
  const addressOf = (from: string) => new URL(from, siteRoot()).href;
  return paperRow<Node>(
    {
      id,
      href: addressOf(path),
      title: shown ? marked(shown.title) : [title],
      authors: record.credit,
      venue: record.venue,
      date: record.date,
      hasCode: record.hasCode,
      pdf: record.pdf === '' ? undefined : record.pdf,
      formerIds: record.formerIds,
      topics: record.topics.map((topic) => ({
        ...nameOf(topic),
        href: addressOf(permalink('topics', topic).slice(1)),
      })),
      coins: record.coins,
      text: shown ? marked(shown.text) : [],
    },
    rowWords(pageLanguage),
    2,
  );
}
