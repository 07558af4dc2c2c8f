import { describe, expect, test } from 'vitest';
import { inventedPaper } from '../reading-list/testing/invented-paper.ts';
import { topicSchema } from '../schemas/topic.ts';
import { learnFromPages } from './learn-from-pages.ts';

const topics = new Map(
  ['carts', 'roots'].map((id) => [id, topicSchema.parse({ label: id, definition: 'All of it' })]),
);

const papers = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const topic = index % 2 === 0 ? 'carts' : 'roots';
    const title = topic === 'carts' ? 'Wheels and Axles' : 'Turnips and Beets';
    return inventedPaper(`paper-${String(index)}`, { title, topics: [{ topic }] });
  });

describe('learnFromPages', () => {
  test('learns from pages whose topic is decided, and from no others', () => {
    const undecided = inventedPaper('undecided', { topics: [{ topic: 'carts', confidence: 0.3 }] });
    expect(learnFromPages([...papers(60), undecided], topics, 'topic-model.yaml').pages).toBe(60);
  });

  test('refuses too few pages', () => {
    expect(() => learnFromPages(papers(59), topics, 'topic-model.yaml')).toThrow(
      'cannot be learned from 59 pages with a topic that is decided.',
    );
  });
});
