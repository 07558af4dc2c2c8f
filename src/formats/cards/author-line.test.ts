import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorLine } from './author-line.ts';

const none = { hidden: 0, areMore: false };
const within = (length: number) => (line: string) => line.length <= length;

describe('authorLine', () => {
  test.each([
    ['no author', [], none, 99, ''],
    ['one', ['Ada'], none, 99, 'Ada'],
    ['two', ['Ada', 'Bo'], none, 99, 'Ada and Bo'],
    ['all that fit', ['Ada', 'Bo', 'Cy'], none, 99, 'Ada, Bo and Cy'],
    ['one too many', ['Ada', 'Bo', 'Cecilia'], none, 18, 'Ada and 2 others'],
    ['a name shorter than its count', ['Ada', 'Bo'], none, 10, 'Ada and Bo'],
    ['several too many', ['Ada', 'Bo', 'Cecilia', 'Dee'], none, 20, 'Ada, Bo and 2 others'],
    ['a name too long', ['Adalbertina', 'Bo'], none, 5, 'Adalbertina and 1 other'],
    ['names that are not shown', ['Ada', 'Bo'], { ...none, hidden: 2 }, 99, 'Ada, Bo and 2 others'],
    ['a list known to go on', ['Ada'], { hidden: 3, areMore: true }, 99, 'Ada and others'],
  ])('says %s', (_rule, names, others, length, expected) => {
    expect(authorLine(names, others, within(length))).toBe(expected);
  });

  test('counts every author once', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(5), fc.nat(200), (count, hidden, length) => {
        const names = Array.from({ length: count }, (_, index) => `N${String(index)}`);
        const line = authorLine(names, { hidden, areMore: false }, within(length));
        const shown = line.match(/N\d+/gu)?.length ?? 0;
        const others = Number(/(\d+) others?$/u.exec(line)?.[1] ?? 0);
        expect(shown + others).toBe(count === 0 ? 0 : count + hidden);
      }),
    );
  });
});
