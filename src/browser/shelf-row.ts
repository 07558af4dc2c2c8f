import { paperRow } from '../paper-list/paper-row.ts';
import { permalink, type PageKind } from '../reading-list/permalink.ts';
import type { PaperFacts } from '../shelf/shelf-part.ts';
import { element } from './element.ts';
import { markupToNode } from './markup-to-node.ts';
import { siteRoot } from './site-key.ts';
import { rowWords } from '../words/script-words.ts';
import { pageLanguage } from './page-language.ts';

/** A row of the shelf as every list has it, for the actions on papers to be put into. */
export function shelfRow({ pdf, topics, ...facts }: PaperFacts): HTMLElement {
  const row = paperRow<Node>(
    {
      ...facts,
      href: address('papers', facts.id),
      title: [facts.title],
      pdf: pdf === '' ? undefined : pdf,
      topics: topics.map((topic) => ({ ...topic, href: address('topics', topic.id) })),
      text: [],
    },
    rowWords(pageLanguage),
    3,
  );
  return markupToNode(row) as HTMLElement;
}

/** A row of a paper that the site does not have, with the name under which it was saved. */
export function unknownRow(id: string, title: string, reason: string): HTMLElement {
  return element(
    'li',
    { class: 'paper-row', 'data-paper': id, 'data-title': title },
    element('h3', { class: 'paper-row-title', dir: 'auto' }, title),
    element('p', { class: 'paper-row-credit' }, reason),
  );
}

function address(kind: PageKind, id: string): string {
  return new URL(permalink(kind, id).slice(1), siteRoot()).href;
}
