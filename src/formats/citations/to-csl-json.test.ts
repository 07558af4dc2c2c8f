import { describe, expect, test } from 'vitest';
import { listedPaper } from '../../reading-list/testing/listed-paper.ts';
import { toCslJson } from './to-csl-json.ts';

describe('toCslJson', () => {
  test('writes the particle of a name where Zotero keeps it', () => {
    const { author } = toCslJson(listedPaper({ authors: ['Bo van Fern', 'Ada Moss'] }));
    expect(author).toEqual([
      { given: 'Bo', family: 'van Fern' },
      { given: 'Ada', family: 'Moss' },
    ]);
  });
});
