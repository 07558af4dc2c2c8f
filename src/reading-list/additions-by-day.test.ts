import { describe, expect, test } from 'vitest';
import { additionsByDay } from './additions-by-day.ts';
import { minAdditions } from './latest-additions.ts';
import { inventedList } from './testing/invented-list.ts';
import { inventedPaper } from './testing/invented-paper.ts';

function additionsOf(papers: ReturnType<typeof inventedPaper>[]) {
  const { days, ...rest } = additionsByDay(inventedList({ papers }).papers);
  return {
    days: days.map(({ day, total, papers: ofDay }) => ({
      day,
      total,
      ids: ofDay.map(({ id }) => id),
    })),
    ...rest,
  };
}

describe('additionsByDay', () => {
  test('groups papers by the day they were added, latest first, and counts those without', () => {
    const papers = [
      inventedPaper('first', { added: '2031-01-01' }),
      inventedPaper('second', { added: '2031-02-01' }),
      inventedPaper('third', { added: '2031-02-01' }),
      inventedPaper('by-hand'),
    ];
    expect(additionsOf(papers)).toEqual({
      days: [
        { day: '2031-02-01', total: 2, ids: ['second', 'third'] },
        { day: '2031-01-01', total: 1, ids: ['first'] },
      ],
      earlier: 0,
      undated: 1,
    });
  });

  test('cuts the earliest day that no longer fits, and counts what is left out', () => {
    const papers = Array.from({ length: minAdditions + 20 }, (_, index) =>
      inventedPaper(`paper-${String(index).padStart(3, '0')}`, {
        added: index < 10 ? '2031-02-01' : index < minAdditions + 10 ? '2031-01-01' : '2030-12-01',
      }),
    );
    const { days, earlier } = additionsOf(papers);
    expect(days.map(({ day, total, ids }) => [day, total, ids.length])).toEqual([
      ['2031-02-01', 10, 10],
      ['2031-01-01', minAdditions, minAdditions - 10],
    ]);
    expect(earlier).toBe(20);
  });

  test('finds nothing in a list without days', () => {
    expect(additionsOf([inventedPaper('by-hand')])).toEqual({ days: [], earlier: 0, undated: 1 });
  });
});
