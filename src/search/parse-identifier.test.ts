import { describe, expect, test } from 'vitest';
import { identifierKey, parseIdentifier } from './parse-identifier.ts';

describe('parseIdentifier', () => {
  test.each([
    ['2405.00001', 'arxiv', '2405.00001'],
    ['arXiv:2405.00001v12', 'arxiv', '2405.00001'],
    ['(arXiv:2405.00001),', 'arxiv', '2405.00001'],
    ['cs.CL/0601001', 'arxiv', 'cs.CL/0601001'],
    ['https://arxiv.org/abs/2405.00001v2', 'arxiv', '2405.00001'],
    ['http://www.arxiv.org/pdf/2405.00001.pdf', 'arxiv', '2405.00001'],
    ['https://arxiv.org/abs/2405.00001?context=cs#v1', 'arxiv', '2405.00001'],
    ['https://huggingface.co/papers/2405.00001', 'arxiv', '2405.00001'],
    ['10.48550/arXiv.2405.00001', 'arxiv', '2405.00001'],
    ['https://doi.org/10.48550/arXiv.2405.00001', 'arxiv', '2405.00001'],
    ['10.1000/182', 'doi', '10.1000/182'],
    ['doi:10.1000/182.', 'doi', '10.1000/182'],
    ['https://dx.doi.org/10.1000/a(b)c', 'doi', '10.1000/a(b)c'],
    ['https://dl.acm.org/doi/abs/10.1145/1.2', 'doi', '10.1145/1.2'],
    ['https://aclanthology.org/2024.acl-long.1/', 'doi', '10.18653/v1/2024.acl-long.1'],
    ['https://example.org/list/papers/cart.html#abstract', 'page', 'cart'],
    ['https://www.example.org/Beet/carts/?tab=readme', 'address', 'example.org/Beet/carts'],
  ])('reads %s as %s %s', (word, scheme, value) => {
    expect(parseIdentifier(word)).toEqual({ scheme, value });
  });

  test.each(['turnip', '2024', '3.5', '1.58-bit', 'year:2023', 'and/or', 'https://', '10.5/x', ''])(
    'takes “%s” for no identifier',
    (word) => {
      expect(parseIdentifier(word)).toBeUndefined();
    },
  );
});

describe('identifierKey', () => {
  test('is the same however an identifier is punctuated', () => {
    expect(identifierKey('cs.CL/0601001')).toBe(identifierKey('CS-CL0601001'));
  });

  test('begins with the end, where identifiers differ', () => {
    expect(identifierKey('2405.00001')).toBe('100005042');
  });
});
