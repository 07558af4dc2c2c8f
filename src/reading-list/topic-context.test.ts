import { describe, expect, test } from 'vitest';
import { inventedList, inventedPath } from './testing/invented-list.ts';
import { inventedPaper } from './testing/invented-paper.ts';
import { topicContext } from './topic-context.ts';

const list = inventedList({
  topics: { carts: 'Carts', roots: 'Roots', barns: 'Barns' },
  papers: [
    inventedPaper('axle', { published: '2021-03', topics: [{ topic: 'carts' }] }),
    inventedPaper('wheel', {
      published: '2024',
      topics: [{ topic: 'carts' }, { topic: 'roots' }],
    }),
    inventedPaper('yoke', {
      published: '2024-05-01',
      topics: [{ topic: 'roots' }, { topic: 'carts' }, { topic: 'barns' }],
    }),
    inventedPaper('door', { topics: [{ topic: 'barns' }, { topic: 'carts' }] }),
  ],
  paths: [inventedPath('one', 'axle'), inventedPath('three', 'axle', 'yoke', 'wheel')],
});

/** The context of a topic of the list. */
function contextOf(id: string) {
  const topic = list.topics.find((each) => each.id === id);
  if (!topic) throw new Error(`no topic ${id}`);
  return topicContext(list, topic);
}

describe('topicContext', () => {
  test('counts papers per year, without gaps and without undated papers', () => {
    expect(contextOf('carts').years).toEqual([
      { year: '2021', papers: 1 },
      { year: '2022', papers: 0 },
      { year: '2023', papers: 0 },
      { year: '2024', papers: 2 },
    ]);
    expect(contextOf('barns').years).toEqual([{ year: '2024', papers: 1 }]);
  });

  test('leaves out years without papers where there are many', () => {
    const old = inventedList({
      topics: { carts: 'Carts' },
      papers: ['1904', '2024', '1931'].map((published) =>
        inventedPaper(`of-${published}`, { published, topics: [{ topic: 'carts' }] }),
      ),
    });
    const [topic] = old.topics;
    if (!topic) throw new Error('no topic');
    expect(topicContext(old, topic).years.map(({ year }) => year)).toEqual([
      '1904',
      '1931',
      '2024',
    ]);
  });

  test('has the topics of the same papers, most shared first, then by id', () => {
    const { neighbours } = contextOf('carts');
    expect(neighbours.map(({ topic, shared }) => [topic.id, shared])).toEqual([
      ['barns', 2],
      ['roots', 2],
    ]);
  });

  test('has the paths with its papers, those with the most first', () => {
    const { paths } = contextOf('roots');
    expect(paths).toEqual([{ path: { id: 'three', title: 'Path three' }, onTopic: 2, steps: 3 }]);
    expect(contextOf('carts').paths.map(({ path }) => path.id)).toEqual(['three', 'one']);
  });
});
