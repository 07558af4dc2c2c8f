import { describe, expect, test } from 'vitest';
import { curationSchema } from './curation.ts';

const reason = 'told by the authors';

describe('curationSchema', () => {
  test('takes an empty file as no decisions', () => {
    expect(curationSchema.parse({})).toEqual({
      merge: [],
      split: [],
      skip: [],
      distinct: [],
      rename: [],
    });
  });

  test.each([
    { merge: [{ keep: 'moss', drop: 'moss-2' }] },
    { split: [{ listing: 'a.txt', line: 5 }] },
    { skip: [{ listing: 'a.txt', line: 5 }] },
    { distinct: [{ papers: ['moss', 'moss-2'] }] },
    { rename: [{ from: 'moss', to: 'moss-growth' }] },
  ])('wants a reason with every decision: %j', (decisions) => {
    const [[kind, [decision]]] = Object.entries(decisions) as [[string, [object]]];
    expect(curationSchema.safeParse(decisions).error?.issues[0]?.message).toBe(
      'every decision needs a reason',
    );
    expect(curationSchema.safeParse({ [kind]: [{ ...decision, reason }] }).success).toBe(true);
  });

  test('refuses to merge a paper into itself', () => {
    const merge = [{ keep: 'moss', drop: 'moss', reason }];
    expect(curationSchema.safeParse({ merge }).error?.issues[0]?.message).toBe(
      'a paper cannot be merged into itself',
    );
  });

  test('refuses a line that no file has', () => {
    const skip = [{ listing: 'a.txt', line: 0, reason }];
    expect(curationSchema.safeParse({ skip }).success).toBe(false);
  });
});
