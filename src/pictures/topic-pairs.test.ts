import { describe, expect, test } from 'vitest';
import { inventedList } from '../reading-list/testing/invented-list.ts';
import { inventedPaper } from '../reading-list/testing/invented-paper.ts';
import { topicPairs } from './topic-pairs.ts';

const topics = { carts: 'Carts', roots: 'Roots', barns: 'Barns' };
const on = (...names: string[]) => ({ topics: names.map((topic) => ({ topic })) });

describe('topicPairs', () => {
  test('counts papers with both topics, whichever is primary, most first', () => {
    const papers = [
      inventedPaper('axle', on('carts', 'roots')),
      inventedPaper('yoke', on('roots', 'carts', 'barns')),
      inventedPaper('door', on('barns')),
    ];
    expect(topicPairs(inventedList({ topics, papers }))).toEqual([
      { one: 'Carts', other: 'Roots', papers: 2 },
      { one: 'Barns', other: 'Carts', papers: 1 },
      { one: 'Barns', other: 'Roots', papers: 1 },
    ]);
  });
});
