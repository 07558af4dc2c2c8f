import { describe, expect, test } from 'vitest';
import { counting } from './counting.ts';

describe('counting', () => {
  test('writes numbers as readers of the locale do', () => {
    expect(counting('en-GB').number(4110)).toBe('4,110');
    expect(counting('de-DE').number(4110)).toBe('4.110');
  });

  test('takes the form of a noun that the number asks for in its language', () => {
    const forms = { one: 'książka', few: 'książki', many: 'książek', other: 'książki' };
    const counts = [1, 2, 5, 22].map((count) => counting('pl').counted(count, forms));
    expect(counts).toEqual(['1 książka', '2 książki', '5 książek', '22 książki']);
  });

  test('takes the usual form where a noun has no other', () => {
    expect(counting('en-GB').counted(1, { other: 'sheep' })).toBe('1 sheep');
  });
});
