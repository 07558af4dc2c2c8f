import { describe, expect, test } from 'vitest';
import { identifiersSchema } from './identifiers.ts';

describe('identifiersSchema', () => {
  test.each(['2411.14432', '0704.0001', 'cs/0601001', 'cs.CL/0601001', 'math-ph/0601001'])(
    'takes the arXiv id %s',
    (arxiv) => {
      expect(identifiersSchema.parse({ arxiv })).toEqual({ arxiv });
    },
  );

  test.each(['2411.14432v2', 'arXiv:2411.14432', '2413.14432', '2411.123', 'cs.cl/0601001', ''])(
    'refuses an arXiv id with version, prefix or a month that is none: %j',
    (arxiv) => {
      expect(identifiersSchema.safeParse({ arxiv }).error?.issues[0]?.message).toContain(
        'without a version',
      );
    },
  );

  test('asks for quotes where YAML read the arXiv id as a number', () => {
    expect(identifiersSchema.safeParse({ arxiv: 2411.14432 }).error?.issues[0]?.message).toBe(
      'an arXiv id must be quoted text such as "2411.14432"',
    );
  });

  test('takes a DOI without its host only', () => {
    expect(identifiersSchema.safeParse({ doi: '10.1000/tide.loom(2)' }).success).toBe(true);
    expect(identifiersSchema.safeParse({ doi: 'https://doi.org/10.1000/182' }).success).toBe(false);
  });

  test('refuses a scheme it does not know', () => {
    expect(identifiersSchema.safeParse({ isbn: '1' }).success).toBe(false);
  });
});
