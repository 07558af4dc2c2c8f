import { describe, expect, test } from 'vitest';
import { inventedList } from './testing/invented-list.ts';
import { inventedPaper } from './testing/invented-paper.ts';
import { topicGroups } from './topic-groups.ts';

const topics = { gardening: 'Gardening', carts: 'Carts' };
const papers = [
  inventedPaper('root', { topics: [{ topic: 'gardening' }] }),
  inventedPaper('axle', { topics: [{ topic: 'carts' }] }),
];
const groupsOf = (list: Parameters<typeof topicGroups>[0]) =>
  topicGroups(list).map((group) => [group.family?.label, group.topics.map(({ id }) => id)]);

describe('topicGroups', () => {
  test('has the families in the curator’s order', () => {
    const families = [
      { id: 'wheels', label: 'Wheels', definition: 'What rolls', topics: ['carts'] },
      { id: 'soil', label: 'Soil', definition: 'What grows', topics: ['gardening'] },
    ];
    expect(groupsOf(inventedList({ topics, papers, families }))).toEqual([
      ['Wheels', ['carts']],
      ['Soil', ['gardening']],
    ]);
  });

  test('has all topics in one group where there are no families', () => {
    expect(groupsOf(inventedList({ topics, papers }))).toEqual([
      [undefined, ['carts', 'gardening']],
    ]);
  });
});
