import { describe, expect, test } from 'vitest';
import { formatProgressPapers, parseProgressPapers } from './progress-papers.ts';

describe('formatProgressPapers and parseProgressPapers', () => {
  test.each([[[]], [[['oak']]], [[['oak'], ['moss', 'old-moss', 'older-moss'], ['fern']]]])(
    'keep papers in order, with their former ids: %j',
    (papers) => {
      const renamed = papers.map(([id = '', ...aliases]) => ({ id, data: { aliases } }));
      expect(parseProgressPapers(formatProgressPapers(renamed))).toEqual(papers);
    },
  );
});
