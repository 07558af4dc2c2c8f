import { describe, expect, test } from 'vitest';
import { identifiersIn, isProvisionalTitle } from './paper-identifiers.ts';

describe('identifiersIn', () => {
  test.each([
    '2401.18079',
    '2401.18079v3',
    'arXiv:2401.18079',
    'arxiv 2401.18079 [cs.LG]',
    'arXiv preprint arXiv:2401.18079',
    'abs/2401.18079',
    '2401.18079.pdf',
    'https://arxiv.org/abs/2401.18079v1',
    'http://www.arxiv.org/pdf/2401.18079.pdf#page=2',
    'https://ar5iv.org/html/2401.18079',
    'https://huggingface.co/papers/2401.18079',
    'https://www.alphaxiv.org/abs/2401.18079?tab=comments',
    '10.48550/arXiv.2401.18079',
    'https://doi.org/10.48550/ARXIV.2401.18079',
  ])('takes %s for an arXiv id without its version', (text) => {
    expect(identifiersIn(text)).toEqual({ arxiv: '2401.18079' });
  });

  test('takes ids of the older scheme', () => {
    expect(identifiersIn('arXiv:cond-mat/0603029v1')).toEqual({ arxiv: 'cond-mat/0603029' });
    const arxiv = 'math.GT/0309136';
    expect(identifiersIn(`https://arxiv.org/abs/${arxiv}`)).toEqual({ arxiv });
    expect(identifiersIn(`https://doi.org/10.48550/arXiv.${arxiv}`)).toEqual({ arxiv });
  });

  test.each([
    ['10.1000/182', '10.1000/182'],
    ['doi: 10.1000/ABC.', '10.1000/abc'],
    ['https://doi.org/10.1000/tide(2)', '10.1000/tide(2)'],
    ['https://dl.acm.org/doi/abs/10.1145/12345.67890', '10.1145/12345.67890'],
    ['https://doi.org/10.1002%2Fone', '10.1002/one'],
  ])('takes %s for a DOI, in lower case', (text, doi) => {
    expect(identifiersIn(text)).toEqual({ doi });
  });

  test.each([
    '',
    '2413.18079',
    '12345.67890',
    'See arXiv:2401.18079 for the longer version.',
    'https://example.org/2401.18079',
    'https://arxiv.org/list/cs.LG/recent',
    'P19-1001',
  ])('finds nothing in %j', (text) => {
    expect(identifiersIn(text)).toEqual({});
  });
});

describe('isProvisionalTitle', () => {
  test.each([
    ['arXiv:2401.18079', true],
    ['doi:10.1000/182', true],
    ['arXiv:2401.18079 revisited', false],
    ['arXiv: A Study', false],
    ['2401.18079', false],
  ])('tells whether %s is only an identifier', (title, is) => {
    expect(isProvisionalTitle(title)).toBe(is);
  });
});
