import { describe, expect, test } from 'vitest';
import { isOnePaper } from './is-one-paper.ts';
import type { PaperTraits } from './paper-traits.ts';

const mossText =
  'Moss grows on most models. We measure how fast, on twelve roofs and through four winters, and find that shade explains nine tenths of it.';
const lanternText =
  'A lantern can be lit from afar when its wick remembers the flame. We describe such a wick, and a way to teach it, in three short experiments.';

const moss = (traits: Partial<PaperTraits> = {}): PaperTraits => ({
  title: 'Moss',
  abstract: mossText,
  authors: [],
  identifiers: {},
  ...traits,
});

const inBothOrders = (a: PaperTraits, b: PaperTraits) => {
  expect(isOnePaper(b, a)).toBe(isOnePaper(a, b));
  return isOnePaper(a, b);
};

describe('isOnePaper', () => {
  test('takes records of one title for one paper while nothing else is known', () => {
    expect(inBothOrders(moss(), moss({ abstract: 'To come.' }))).toBe(true);
  });

  test('takes two identifiers of one scheme for two papers, whatever else agrees', () => {
    const known = { authors: ['Ada Moss', 'Bo Fern'], published: '2024' };
    for (const [one, other] of [
      [{ arxiv: '2411.00001' }, { arxiv: '2411.00002' }],
      [{ doi: '10.1000/1' }, { doi: '10.1000/2' }],
      [{ arxiv: '2411.00001' }, { doi: '10.48550/arXiv.2411.00002' }],
      [
        { arxiv: '2411.00001', doi: '10.1000/1' },
        { arxiv: '2411.00001', doi: '10.1000/2' },
      ],
    ]) {
      expect(
        inBothOrders(
          moss({ ...known, identifiers: one ?? {} }),
          moss({ ...known, identifiers: other ?? {} }),
        ),
      ).toBe(false);
    }
  });

  test('takes a preprint and its publication for one paper', () => {
    const preprint = moss({ identifiers: { arxiv: '2411.00001' }, published: '2024-11' });
    const revised = mossText.replace('twelve', 'forty').replace('shade', 'a lack of light');
    const published = { identifiers: { doi: '10.1000/1' }, published: '2025' };
    expect(inBothOrders(preprint, moss({ ...published, abstract: revised }))).toBe(true);
  });

  test('takes abstracts that say something else for those of two papers', () => {
    expect(inBothOrders(moss(), moss({ abstract: lanternText }))).toBe(false);
  });

  test('takes an abstract in other words for the same by the same authors of a near year', () => {
    const authors = ['Ada Moss', 'Bo Fern'];
    const other = { abstract: lanternText, authors: ['B. Fern', 'A. Moss'] };
    const paper = moss({ authors, published: '2024' });
    expect(inBothOrders(paper, moss({ ...other, published: '2025-01' }))).toBe(true);
    expect(inBothOrders(paper, moss({ ...other, published: '2031' }))).toBe(false);
    expect(inBothOrders(paper, moss(other))).toBe(false);
  });

  test('takes one author in common among several for a chance', () => {
    const published = '2024';
    const one = moss({ authors: ['Wei Wang'], published });
    const other = { abstract: lanternText, authors: ['Wei Wang', 'Bo Fern'], published };
    expect(inBothOrders(one, moss(other))).toBe(false);
  });

  test('takes other authors for those of another paper, also of one family name', () => {
    expect(inBothOrders(moss({ authors: ['Ada Moss'] }), moss({ authors: ['Bo Moss'] }))).toBe(
      false,
    );
  });
});
