import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citationPartCount, citationPartOf, citationPartPath } from './citation-parts.ts';

describe('citationPartOf', () => {
  test('gives every paper one of the parts', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (id, parts) => {
        const part = citationPartOf(id, parts);
        expect(Number.isInteger(part) && part >= 0 && part < parts).toBe(true);
      }),
    );
  });

  test('makes parts of about one size', () => {
    const parts = citationPartCount(10_000);
    const sizes = Array.from({ length: parts }, () => 0);
    for (let index = 0; index < 10_000; index += 1) {
      const part = citationPartOf(`paper-${String(index)}`, parts);
      sizes[part] = (sizes[part] ?? 0) + 1;
    }
    expect(parts).toBe(20);
    expect(Math.max(...sizes)).toBeLessThan(700);
  });
});

describe('citationPartCount', () => {
  test('has one part for an empty list', () => {
    expect(citationPartCount(0)).toBe(1);
  });
});

describe('citationPartPath', () => {
  test('names format and part', () => {
    expect(citationPartPath('bib', 3)).toBe('citations/bib-3.json');
  });
});
