import { describe, expect, test } from 'vitest';
import { siteSchema } from './site.ts';

const least = { name: 'Looms', description: 'Papers on looms.' };

describe('siteSchema', () => {
  test('needs a name and a description only', () => {
    expect(siteSchema.parse(least)).toEqual({
      ...least,
      language: 'en',
      citationStyles: ['apa', 'ieee', 'acm', 'chicago', 'mla', 'nature'],
    });
    expect(siteSchema.safeParse({ name: 'Looms' }).success).toBe(false);
  });

  test.each(['url', 'firstUrl'])('takes a web address with a sub-path as %s', (field) => {
    const taken = (url: string) => siteSchema.safeParse({ ...least, [field]: url }).success;
    expect(taken('https://example.org/courses/looms/')).toBe(true);
    expect(taken('javascript:alert(1)')).toBe(false);
    expect(taken('example.org')).toBe(false);
  });

  test('offers each citation style once, and at least one', () => {
    const site = (citationStyles: string[]) => siteSchema.safeParse({ ...least, citationStyles });
    expect(site(['ieee', 'springer-lncs']).success).toBe(true);
    expect(site([]).success).toBe(false);
    expect(site(['ieee', 'ieee']).success).toBe(false);
    expect(site(['../ieee']).success).toBe(false);
  });
});
