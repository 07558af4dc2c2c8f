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
      remove: [],
    });
  });

  test.each([
    { merge: [{ keep: 'moss', drop: 'moss-2' }] },
    { split: [{ listing: 'a.txt', line: 5 }] },
    { skip: [{ listing: 'a.txt', line: 5 }] },
    { distinct: [{ papers: ['moss', 'moss-2'] }] },
    { rename: [{ from: 'moss', to: 'moss-growth' }] },
    { remove: [{ paper: 'moss' }] },
    { remove: [{ listing: 'a.txt' }] },
  ])('wants a reason with every decision: %j', (decisions) => {
    const [[kind, [decision]]] = Object.entries(decisions) as [[string, [object]]];
    expect(curationSchema.safeParse(decisions).error?.issues[0]?.message).toBe(
      'every decision needs a reason',
    );
    expect(curationSchema.safeParse({ [kind]: [{ ...decision, reason }] }).success).toBe(true);
  });

  test('takes a list whose last line was deleted as no decisions', () => {
    expect(curationSchema.parse({ merge: null }).merge).toEqual([]);
  });

  test('refuses to merge a paper into itself', () => {
    const merge = [{ keep: 'moss', drop: 'moss', reason }];
    expect(curationSchema.safeParse({ merge }).error?.issues[0]?.message).toBe(
      'a paper cannot be merged into itself',
    );
  });

  test('removes a paper or a listing, not both and not neither', () => {
    const isValid = (remove: object) =>
      curationSchema.safeParse({ remove: [{ ...remove, reason }] }).success;
    expect([{}, { paper: 'moss', listing: 'a.txt' }, { listing: 'a.txt' }].map(isValid)).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('refuses a line that no file has', () => {
    const skip = [{ listing: 'a.txt', line: 0, reason }];
    expect(curationSchema.safeParse({ skip }).success).toBe(false);
  });
});
