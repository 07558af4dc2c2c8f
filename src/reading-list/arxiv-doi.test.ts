import { describe, expect, test } from 'vitest';
import { arxivDoi, arxivOfDoi } from './arxiv-doi.ts';

describe('arxivOfDoi', () => {
  test.each(['2401.18079', '0704.0001', 'cs/0112017', 'cs.CL/0112017', 'hep-th/9901001'])(
    'reads back the DOI of %s',
    (arxiv) => {
      expect(arxivOfDoi(arxivDoi(arxiv))).toBe(arxiv);
    },
  );

  test.each([
    ['a version', '10.48550/arXiv.2401.18079v2', '2401.18079'],
    ['another case', '10.48550/ARXIV.2401.18079', '2401.18079'],
    ['a DOI of another registrant', '10.1000/arXiv.2401.18079', undefined],
    ['a dataset of arXiv', '10.48550/arXiv.labs', undefined],
  ])('understands %s', (_what, doi, arxiv) => {
    expect(arxivOfDoi(doi)).toBe(arxiv);
  });
});
