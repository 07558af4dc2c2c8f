import { describe, expect, test } from 'vitest';
import { authorGroups, venueGroups, yearGroups } from './paper-groups.ts';
import type { PaperGroup } from './reading-list.ts';
import { inventedList } from './testing/invented-list.ts';
import { inventedPaper } from './testing/invented-paper.ts';

const listed = (fields: readonly Parameters<typeof inventedPaper>[1][]) =>
  inventedList({ papers: fields.map((each, index) => inventedPaper(`p${String(index)}`, each)) })
    .papers;

const namesAndSizes = (groups: readonly PaperGroup[]) =>
  groups.map(({ name, papers }) => [name, papers.length]);

describe('authorGroups', () => {
  test('have those of two papers or more, by last name', () => {
    const papers = listed([
      { authors: ['Zoë Beet', 'Bo Radish', 'Ada Aster'] },
      { authors: ['Ada Aster', 'Zoë Beet'] },
    ]);
    expect(namesAndSizes(authorGroups(papers))).toEqual([
      ['Ada Aster', 2],
      ['Zoë Beet', 2],
    ]);
  });

  test('join spellings that differ in full stops, under the more frequent one', () => {
    const papers = listed([
      { authors: ['Ada B Aster'] },
      { authors: ['Ada B. Aster'] },
      { authors: ['Ada B. Aster'] },
    ]);
    expect(namesAndSizes(authorGroups(papers))).toEqual([['Ada B. Aster', 3]]);
  });

  test('leave out a name that two authors of one paper have', () => {
    const papers = listed([
      { authors: ['Wei Li', 'Wei Li'] },
      { authors: ['Wei Li'] },
      { authors: ['Wei Li'] },
    ]);
    expect(authorGroups(papers)).toEqual([]);
  });
});

describe('venueGroups', () => {
  test('join the years of a conference', () => {
    const papers = listed([{ venue: 'LoomConf 2024' }, { venue: 'LoomConf 2025 oral' }, {}]);
    expect(namesAndSizes(venueGroups(papers))).toEqual([['LoomConf', 2]]);
  });
});

describe('yearGroups', () => {
  test('have the latest year first, and no undated paper', () => {
    const papers = listed([{ published: '2023-01' }, { published: '2024' }, {}]);
    expect(namesAndSizes(yearGroups(papers))).toEqual([
      ['2024', 1],
      ['2023', 1],
    ]);
  });
});
