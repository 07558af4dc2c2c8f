import { describe, expect, test } from 'vitest';
import { disagreements } from './disagreements.ts';

const written = {
  authors: ['Ada Moss', 'Bo Fern'],
  published: '2024-01-31',
  identifiers: { arxiv: '2401.18079', doi: '10.1000/ABC' },
  primaryClass: 'cs.LG',
};

describe('disagreements', () => {
  test.each([
    [{ identifiers: { arxiv: '2401.00001' } }, 'identifiers', '2401.18079', '2401.00001'],
    [{ published: '2019' }, 'published', '2024-01-31', '2019'],
    [{ authors: ['Cy Reed', 'Ada Moss'] }, 'authors', 'Ada Moss', 'Cy Reed'],
    [{ primaryClass: 'cs.CL' }, 'primaryClass', 'cs.LG', 'cs.CL'],
  ])('finds %j', (told, field, own, other) => {
    expect(disagreements(written, told)).toEqual([{ field, written: own, told: other }]);
  });

  test.each([
    [{}],
    [{ identifiers: { doi: '10.1000/abc' } }],
    [{ published: '2025' }],
    [{ authors: ['A. Moss'] }],
    [{ authors: ['Moss Ada'] }],
    [{ venue: 'LoomConf 2024' }],
  ])('finds none in %j', (told) => {
    expect(disagreements(written, told)).toEqual([]);
  });

  test('finds none in a name of initials that both have', () => {
    const authors = ['A B'];
    expect(disagreements({ ...written, authors }, { authors })).toEqual([]);
  });
});
