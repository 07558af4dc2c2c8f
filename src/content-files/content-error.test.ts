import { describe, expect, test } from 'vitest';
import {
  ContentError,
  ContentErrors,
  formatContentError,
  quote,
  throwIfAny,
} from './content-error.ts';

const missing = new ContentError(
  'entry "Lanterns" has no abstract.',
  [{ file: 'content/listings/a.txt', line: 418 }],
  'restore it from the source.',
);

describe('formatContentError', () => {
  test('tells the place, the problem and the remedy', () => {
    expect(formatContentError(missing)).toBe(
      'content/listings/a.txt:418  entry "Lanterns" has no abstract.\n' +
        '  Hint: restore it from the source.',
    );
  });

  test('names every party of a conflict, with its line where one is known', () => {
    const clash = new ContentError(
      'are one paper.',
      [{ file: 'a.mdx', line: 2 }, { file: 'b.mdx' }, { file: 'c.mdx', line: undefined }],
      'merge them.',
    );
    expect(formatContentError(clash)).toBe(
      'a.mdx:2, b.mdx, c.mdx  are one paper.\n  Hint: merge them.',
    );
  });
});

describe('throwIfAny', () => {
  test('throws all problems as one, each with its place and remedy', () => {
    const empty = new ContentError('is empty.', [{ file: 'b.txt' }], 'leave it out.');
    expect(() => throwIfAny([missing, empty])).toThrow(new ContentErrors([missing, empty]));
    expect(new ContentErrors([missing, empty]).message).toBe(
      `${formatContentError(missing)}\nb.txt  is empty.\n  Hint: leave it out.`,
    );
  });

  test('does nothing without a problem', () => {
    expect(() => throwIfAny([])).not.toThrow();
  });
});

describe('quote', () => {
  test('puts any text on one line of at most 60 characters, in quotes', () => {
    expect(quote(' Tide\n\tLoom "2" ')).toBe(String.raw`"Tide Loom \"2\""`);
    expect(quote('x'.repeat(60))).toBe(`"${'x'.repeat(60)}"`);
    expect(quote('x'.repeat(61))).toBe(`"${'x'.repeat(59)}…"`);
  });

  test('cuts no character in two', () => {
    expect(quote('x'.repeat(58) + '🌊🌊🌊').isWellFormed()).toBe(true);
    expect(quote('x'.repeat(58) + '🌊🌊🌊')).toBe(`"${'x'.repeat(58)}🌊…"`);
  });
});
