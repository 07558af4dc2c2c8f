import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paperPartCount, paperPartOf } from './paper-parts.ts';

describe('paperPartOf', () => {
  test('gives every paper one of the parts', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (id, parts) => {
        const part = paperPartOf(id, parts);
        expect(Number.isInteger(part) && part >= 0 && part < parts).toBe(true);
      }),
    );
  });

  test('makes parts of about one size', () => {
    const parts = paperPartCount(10_000);
    const sizes = Array.from({ length: parts }, () => 0);
    for (let index = 0; index < 10_000; index += 1) {
      const part = paperPartOf(`paper-${String(index)}`, parts);
      sizes[part] = (sizes[part] ?? 0) + 1;
    }
    expect(parts).toBe(20);
    expect(Math.max(...sizes)).toBeLessThan(700);
  });
});

describe('paperPartCount', () => {
  test('has one part for an empty list', () => {
    expect(paperPartCount(0)).toBe(1);
  });
});
