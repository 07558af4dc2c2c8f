import { describe, expect, test } from 'vitest';
import { latestAdditions, maxAdditions, minAdditions } from './latest-additions.ts';
import { inventedList } from './testing/invented-list.ts';
import { inventedPaper } from './testing/invented-paper.ts';

function papersAdded(count: number, added: string | undefined, prefix: string) {
  return Array.from({ length: count }, (_, index) =>
    inventedPaper(
      `${prefix}-${String(index).padStart(4, '0')}`,
      added === undefined ? {} : { added },
    ),
  );
}

const latestOf = (...papers: ReturnType<typeof papersAdded>[]) =>
  latestAdditions(inventedList({ papers: papers.flat() }).papers).map(({ id }) => id);

describe('latestAdditions', () => {
  test('are newest first, those of one day in the order of the list', () => {
    const papers = [
      inventedPaper('old', { added: '2031-01-01', published: '2030-12-01' }),
      inventedPaper('new-but-early', { added: '2031-02-01', published: '2029-01-01' }),
      inventedPaper('new', { added: '2031-02-01', published: '2031-01-01' }),
    ];
    expect(latestOf(papers)).toEqual(['new', 'new-but-early', 'old']);
  });

  test('papers whose day is not known come last', () => {
    const undated = [inventedPaper('undated', { published: '2031-06-01' })];
    expect(latestOf(undated, papersAdded(1, '2020-01-01', 'old'))).toEqual(['old-0000', 'undated']);
  });

  test('are filled up with earlier ones', () => {
    const ids = latestOf(papersAdded(3, '2031-02-01', 'b'), papersAdded(200, '2031-01-01', 'a'));
    expect(ids).toHaveLength(minAdditions);
    expect(ids.slice(0, 4)).toEqual(['b-0000', 'b-0001', 'b-0002', 'a-0000']);
  });

  test('have all papers of the latest day', () => {
    const ids = latestOf(papersAdded(150, '2031-02-01', 'b'), papersAdded(9, '2031-01-01', 'a'));
    expect(ids).toHaveLength(150);
    expect(ids.every((id) => id.startsWith('b'))).toBe(true);
  });

  test('are never more than can be loaded', () => {
    expect(latestOf(papersAdded(maxAdditions + 1, '2031-02-01', 'a'))).toHaveLength(maxAdditions);
  });

  test('of a list without days are the first of the list', () => {
    expect(latestOf(papersAdded(minAdditions + 1, undefined, 'a'))).toHaveLength(minAdditions);
  });

  test('of an empty list are none', () => {
    expect(latestOf([])).toEqual([]);
  });
});
