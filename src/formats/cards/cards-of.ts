import type { ReadingListInput } from '../../reading-list/reading-list.ts';
import type { PaperData } from '../../schemas/paper.ts';
import { parseText } from '../../text/parse-text.ts';
import { cardPath, siteCardPath, type Card } from './card.ts';

/** The content that cards show. */
export type CardContent = Omit<ReadingListInput, 'ledger'>;

/**
 * Every card of a reading list by its address: one a paper, one a topic that papers have, one a
 * reading path, and the site's.
 */
export function cardsOf({ site, papers, topics, paths }: CardContent): Map<string, Card> {
  const labels = new Map(topics.map(({ id, data }) => [id, data.label]));
  const papersByTopic = new Map<string, number>();
  for (const { topic } of papers.flatMap(({ data }) => data.topics)) {
    papersByTopic.set(topic, (papersByTopic.get(topic) ?? 0) + 1);
  }
  const cards = new Map<string, Card>();
  for (const { id, data } of papers) {
    const [primary] = data.topics;
    cards.set(cardPath('papers', id), {
      kicker: primary ? (labels.get(primary.topic) ?? primary.topic) : 'Paper',
      topic: primary?.topic,
      title: parseText(data.title),
      plainTitle: id,
      authors: { names: data.authors, areMore: data.moreAuthors },
      facts: paperFacts(data),
      siteName: site.name,
    });
  }
  for (const { id, data } of topics) {
    const count = papersByTopic.get(id);
    if (count === undefined) continue;
    cards.set(cardPath('topics', id), {
      kicker: 'Topic',
      topic: id,
      title: asTree(data.label),
      plainTitle: id,
      description: data.definition,
      facts: countOf(count, 'paper'),
      siteName: site.name,
    });
  }
  for (const { id, data } of paths) {
    cards.set(cardPath('paths', id), {
      kicker: 'Reading path',
      title: asTree(data.title),
      plainTitle: id,
      description: data.description,
      facts: countOf(data.papers.length, 'paper'),
      siteName: site.name,
    });
  }
  cards.set(siteCardPath, {
    kicker: 'Reading list',
    title: asTree(site.name),
    plainTitle: 'Reading list',
    description: site.description,
    facts: [
      countOf(papers.length, 'paper'),
      countOf(papersByTopic.size, 'topic'),
      countOf(paths.length, 'reading path'),
    ].join(' · '),
  });
  return cards;
}

/** Curators' texts hold no TeX. */
function asTree(text: string): Card['title'] {
  return [{ type: 'text', value: text }];
}

/** Venue and year; the year once where the venue names it, as "ICLR 2024" does. */
function paperFacts({ venue, published }: PaperData): string {
  const year = published?.slice(0, 4);
  const facts =
    venue !== undefined && year !== undefined && venue.includes(year) ? [venue] : [venue, year];
  return facts.filter((fact) => fact !== undefined).join(' · ');
}

function countOf(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
