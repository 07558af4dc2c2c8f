import { describe, expect, test } from 'vitest';
import { identifierKeys } from './identifier-keys.ts';

describe('identifierKeys', () => {
  test.each([
    [{ arxiv: 'cs.CL/0112017' }, { arxiv: 'cs/0112017' }],
    [{ doi: '10.48550/arXiv.2411.00001' }, { arxiv: '2411.00001' }],
    [{ doi: '10.48550/ARXIV.2411.00001v3' }, { arxiv: '2411.00001' }],
    [{ doi: '10.1000/Tide' }, { doi: '10.1000/tide' }],
  ])('are the same for names of one paper: %j, %j', (one, other) => {
    expect(identifierKeys(one)).toEqual(identifierKeys(other));
  });

  test('prefers the arXiv id to the DOI that arXiv made of it', () => {
    const both = { arxiv: '2411.00001', doi: '10.48550/arXiv.2411.00001' };
    expect([...identifierKeys(both)]).toEqual([['arxiv', '2411.00001']]);
  });

  test('are none for a paper without identifier', () => {
    expect(identifierKeys({}).size).toBe(0);
  });
});
