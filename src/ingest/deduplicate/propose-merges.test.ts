import { describe, expect, test } from 'vitest';
import type { Identifiers } from '../../schemas/identifiers.ts';
import { proposeMerges } from './propose-merges.ts';

const mossText =
  'Moss grows on most models. We measure how fast, on twelve roofs and through four winters, and find that shade explains nine tenths of it. Sun explains the rest.';
const lanternText =
  'A lantern can be lit from afar when its wick remembers the flame. We describe such a wick, and a way to teach it, in three short experiments.';

const paper = (id: string, abstract: string, identifiers: Identifiers = {}) => ({
  id,
  title: id,
  abstract,
  authors: [],
  identifiers,
});

describe('proposeMerges', () => {
  test('proposes papers with nearly the same abstract, ids in order', () => {
    const nearly = mossText.replace('twelve', 'thirteen');
    expect(proposeMerges([paper('roofs', nearly), paper('moss', mossText)], [])).toEqual([
      { papers: ['moss', 'roofs'], similarity: 0.8 },
    ]);
  });

  test('leaves unlike papers alone', () => {
    const papers = [paper('moss', mossText), paper('lantern', lanternText)];
    expect(proposeMerges(papers, [])).toEqual([]);
  });

  test('proposes papers of one arXiv id, however unlike', () => {
    const arxiv = '2411.00001';
    const papers = [paper('moss', mossText, { arxiv }), paper('lantern', lanternText, { arxiv })];
    expect(proposeMerges(papers, [])).toEqual([{ papers: ['lantern', 'moss'], similarity: 0 }]);
  });

  test('takes papers without identifier for different ones', () => {
    const papers = [paper('moss', mossText, {}), paper('lantern', lanternText, {})];
    expect(proposeMerges(papers, [])).toEqual([]);
  });

  test('proposes no pair that the curator called distinct, in either order', () => {
    const papers = [paper('moss', mossText), paper('roofs', mossText), paper('walls', mossText)];
    const distinct = [{ papers: ['roofs', 'moss'] as [string, string], reason: 'two editions' }];
    expect(proposeMerges(papers, distinct).map(({ papers: pair }) => pair)).toEqual([
      ['moss', 'walls'],
      ['roofs', 'walls'],
    ]);
  });

  test('proposes a pair once that is alike in both ways', () => {
    const arxiv = '2411.00001';
    const papers = [paper('moss', mossText, { arxiv }), paper('roofs', mossText, { arxiv })];
    expect(proposeMerges(papers, [])).toEqual([{ papers: ['moss', 'roofs'], similarity: 1 }]);
  });
});
