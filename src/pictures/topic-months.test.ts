import { describe, expect, test } from 'vitest';
import { inventedList } from '../reading-list/testing/invented-list.ts';
import { inventedPaper } from '../reading-list/testing/invented-paper.ts';
import { topicMonths } from './topic-months.ts';

const topics = { carts: 'Carts', roots: 'Roots' };
const on = (...names: string[]) => ({ topics: names.map((topic) => ({ topic })) });

describe('topicMonths', () => {
  test('counts the papers of every topic in every month from the first to the last', () => {
    const papers = [
      inventedPaper('axle', { ...on('carts'), published: '2023-11-05' }),
      inventedPaper('yoke', { ...on('carts', 'roots'), published: '2024-01' }),
      inventedPaper('turnip', { ...on('roots'), published: '2024-01-31' }),
    ];
    expect(topicMonths(inventedList({ topics, papers }))).toEqual({
      months: ['2023-11', '2023-12', '2024-01'],
      rows: [
        { label: 'Carts', papers: [1, 0, 1] },
        { label: 'Roots', papers: [0, 0, 2] },
      ],
      earlier: 0,
      undated: 0,
    });
  });

  test('has three years at most, and tells how many papers are older or have no month', () => {
    const papers = [
      inventedPaper('first', { ...on('carts'), published: '1999-12-31' }),
      inventedPaper('edge', { ...on('carts'), published: '2021-02' }),
      inventedPaper('last', { ...on('carts'), published: '2024-01-01' }),
      inventedPaper('year', { ...on('carts'), published: '2024' }),
      inventedPaper('never', on('carts')),
    ];
    const { months, earlier, undated } = topicMonths(inventedList({ topics, papers }));
    expect([months[0], months.at(-1), months.length]).toEqual(['2021-02', '2024-01', 36]);
    expect([earlier, undated]).toEqual([1, 2]);
  });

  test('has no months where nothing is dated', () => {
    const list = inventedList({ topics, papers: [inventedPaper('never', on('carts'))] });
    expect(topicMonths(list).months).toEqual([]);
  });
});
