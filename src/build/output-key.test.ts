import { describe, expect, test } from 'vitest';
import { inventedPaper } from '../reading-list/testing/invented-paper.ts';
import { inventedReadingList } from '../reading-list/testing/invented-reading-list.ts';
import { outputKey } from './output-key.ts';

const listOf = (abstract: string) =>
  inventedReadingList([inventedPaper('oak', { abstract }), inventedPaper('fir')]);

describe('outputKey', () => {
  test('is the same for the same values, whichever objects have them', () => {
    expect(outputKey({ list: listOf('Leaves.') })).toBe(outputKey({ list: listOf('Leaves.') }));
  });

  test('changes with anything in a paper', () => {
    const [before, after] = ['Leaves.', 'Needles.'].map((abstract) => listOf(abstract));
    expect(outputKey(before?.paperById.get('oak'))).not.toBe(
      outputKey(after?.paperById.get('oak')),
    );
    expect(outputKey(before?.paperById.get('fir'))).toBe(outputKey(after?.paperById.get('fir')));
    expect(outputKey(before)).not.toBe(outputKey(after));
  });

  test('changes with what is written below the front matter', () => {
    const paper = inventedPaper('oak');
    const [plain, noted] = ['', 'Read it.'].map((body) =>
      inventedReadingList([{ ...paper, body }]),
    );
    expect(outputKey(plain?.papers)).not.toBe(outputKey(noted?.papers));
  });
});
