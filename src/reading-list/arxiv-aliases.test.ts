import { describe, expect, test } from 'vitest';
import { arxivAliases, arxivPermalink } from './arxiv-aliases.ts';
import { inventedPaper } from './testing/invented-paper.ts';

describe('arxivAliases', () => {
  test('leads each arXiv id to its paper, and skips papers without', () => {
    const aliases = arxivAliases([
      inventedPaper('cart', { identifiers: { arxiv: '9901.00042' } }),
      inventedPaper('barn', { identifiers: { doi: '10.5555/barn' } }),
      inventedPaper('root', { identifiers: { arxiv: 'math-ph/9901007' } }),
    ]);
    expect([...aliases]).toEqual([
      ['9901.00042', 'cart'],
      ['math-ph/9901007', 'root'],
    ]);
  });

  test('knows an old id with its subject class and without', () => {
    const aliases = arxivAliases([
      inventedPaper('cart', { identifiers: { arxiv: 'cs.CL/9901042' } }),
    ]);
    expect([...aliases]).toEqual([
      ['cs.CL/9901042', 'cart'],
      ['cs/9901042', 'cart'],
    ]);
  });
});

describe('arxivPermalink', () => {
  test('keeps the slash of an old id as a folder', () => {
    expect(arxivPermalink('9901.00042')).toBe('/arxiv/9901.00042.html');
    expect(arxivPermalink('cs/9901042')).toBe('/arxiv/cs/9901042.html');
  });
});
