import { formatDate } from '../reading-list/format-date.ts';
import type { TopicName } from '../reading-list/reading-list.ts';
import { markup, type Markup, type MarkupElement } from './markup.ts';

/** What a row shows of a paper. */
export interface PaperRow<Foreign> {
  readonly id: string;
  readonly href: string;
  readonly title: readonly Markup<Foreign>[];
  /** In few words; empty when nobody is known. */
  readonly authors: string;
  /** Empty when unknown. */
  readonly venue: string;
  /** ISO 8601, as exact as known; empty when unknown. */
  readonly date: string;
  readonly hasCode: boolean;
  /** Address of its PDF, where it is known. */
  readonly pdf?: string | undefined;
  /** Ids that the paper had before, under which a reader may have saved it. */
  readonly formerIds?: readonly string[];
  /** Primary first. */
  readonly topics: readonly RowTopic[];
  /** Its gist, the words around what was searched, or why it is in the list. */
  readonly text: readonly Markup<Foreign>[];
  /** OpenURL context object for programs that collect references; see `coins`. */
  readonly coins?: string;
  /** Id of the row, where something links to it. */
  readonly anchor?: string;
  /** What the list itself says of the paper, such as its line in a listing. */
  readonly place?: string;
}

/** A topic of a row. */
export interface RowTopic extends TopicName {
  readonly href: string;
}

/** What a row says in the language of the site. */
export interface RowWords {
  /** Dates are written as it does. */
  readonly locale: string;
  /** Marks a paper that comes with code. */
  readonly code: string;
}

/**
 * A row of a list of papers: the one description of what templates and scripts make alike, for the
 * style sheet `styles/parts/paper-list.css`. `data-*` is what the scripts of the list go by; actions
 * on the paper are put into `[data-row-actions]`.
 * @param level of the heading that the title is
 */
export function paperRow<Foreign>(
  row: PaperRow<Foreign>,
  words: RowWords,
  level: 2 | 3,
): MarkupElement<Foreign> {
  const { id, href, title, authors, venue, date, hasCode, pdf, formerIds = [] } = row;
  const { topics, text, coins, anchor, place } = row;
  const credit = [authors, venue].filter((part) => part !== '');
  return markup<Foreign>(
    'li',
    {
      class: 'paper-row',
      id: anchor,
      'data-paper': id,
      'data-date': date,
      'data-topics': topics.map((topic) => topic.id).join(' '),
      'data-code': hasCode ? '' : undefined,
      'data-pdf': pdf,
      'data-former': formerIds.length > 0 ? formerIds.join(' ') : undefined,
    },
    coins === undefined ? undefined : markup<Foreign>('span', { class: 'Z3988', title: coins }),
    markup<Foreign>(
      level === 2 ? 'h2' : 'h3',
      { class: 'paper-row-title', dir: 'auto' },
      markup<Foreign>('a', { href }, ...title),
    ),
    credit.length === 0
      ? undefined
      : markup<Foreign>('p', { class: 'paper-row-credit', dir: 'auto' }, credit.join(' · ')),
    text.length === 0
      ? undefined
      : markup<Foreign>('p', { class: 'paper-row-text', dir: 'auto' }, ...text),
    markup<Foreign>(
      'p',
      { class: 'paper-row-facts' },
      place === undefined ? undefined : markup<Foreign>('span', { class: 'count' }, place),
      date === ''
        ? undefined
        : markup<Foreign>('time', { datetime: date }, formatDate(date.slice(0, 7), words.locale)),
      hasCode ? markup<Foreign>('span', { class: 'mark' }, words.code) : undefined,
      ...topics.map((topic) =>
        markup<Foreign>('a', { class: `topic ${topic.hue}`, href: topic.href }, topic.label),
      ),
    ),
    markup<Foreign>('div', { class: 'paper-row-actions', 'data-row-actions': '' }),
  );
}
