import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Run } from './run.ts';
import { typeset } from './typeset.ts';

/** Every sign is one em wide. */
const widthOf = ({ text }: Run) => [...text].length;
const plain = (text: string): Run => ({ text, isItalic: false, scripts: [] });
const textOf = (line: readonly Run[]) => line.map(({ text }) => text).join('');

/** Lines of a text in letters of 10 pixels. */
function linesOf(text: string, signs: number, maxLines: number): string[] {
  const space = { width: signs * 10, sizes: [{ fontSize: 10, maxLines }] };
  return typeset([plain(text)], space, widthOf).lines.map(textOf);
}

describe('typeset', () => {
  test.each([
    ['keeps a short text in one line', 'a cart', 10, ['a cart']],
    ['breaks at blanks', 'one two three four', 9, ['one two', 'three', 'four']],
    ['makes lines about equally long', 'aaa bbb ccc ddd', 11, ['aaa bbb', 'ccc ddd']],
    ['breaks behind slashes and dashes', 'weight/activation', 12, ['weight/', 'activation']],
    ['keeps hyphenated words', 'some fine-tuning b', 13, ['some', 'fine-tuning b']],
    [
      'keeps what a no-break space joins',
      'see Llama\u00a02 run',
      9,
      ['see', 'Llama\u00a02', 'run'],
    ],
    ['breaks a word longer than a line', 'abcdefgh ij', 5, ['abcde', 'fgh', 'ij']],
    ['takes several blanks as one', '  a   b  ', 10, ['a b']],
    ['makes nothing of nothing', ' ', 10, []],
  ])('%s', (_rule, text, signs, expected) => {
    expect(linesOf(text, signs, 9)).toEqual(expected);
  });

  test.each([
    ['at a word', 'one two three four', 9, 2, ['one two', 'three…']],
    ['without the comma before the ellipsis', 'one two, three', 9, 1, ['one two…']],
    ['without a dash alone', 'one two – three', 11, 1, ['one two…']],
    ['a shorter word where there is no room', 'one three four', 9, 1, ['one…']],
    ['within a word that is the only one', 'abcdefghijk', 5, 1, ['abcd…']],
    ['within the last line’s long word', 'a bcdefghijklmnop', 5, 2, ['a', 'bcde…']],
  ])('cuts %s', (_rule, text, signs, maxLines, expected) => {
    expect(linesOf(text, signs, maxLines)).toEqual(expected);
  });

  test('takes the first size in which the text fits', () => {
    const sizes = [
      { fontSize: 20, maxLines: 1 },
      { fontSize: 10, maxLines: 2 },
      { fontSize: 5, maxLines: 9 },
    ];
    const sizeOf = (text: string) =>
      typeset([plain(text)], { width: 100, sizes }, widthOf).fontSize;
    expect(['short', 'a longer text', 'a text that is longer than that'].map(sizeOf)).toEqual([
      20, 10, 5,
    ]);
  });

  test('keeps the setting of each run, and of the blank in it', () => {
    const runs: Run[] = [
      plain('L'),
      { text: '2', isItalic: false, scripts: ['sub'] },
      plain(' norm of '),
      { text: 'x y', isItalic: true, scripts: [] },
    ];
    const space = { width: 140, sizes: [{ fontSize: 10, maxLines: 1 }] };
    expect(typeset(runs, space, widthOf).lines).toEqual([runs]);
  });

  test('no line is too long, none is missing, and nothing is lost but what is cut', () => {
    const text = fc
      .array(fc.stringMatching(/^[a-z,/–-]{1,14}$/u), { maxLength: 40 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 2, max: 20 }),
        fc.integer({ min: 1, max: 9 }),
        (...all) => {
          const lines = linesOf(...all);
          const [source, signs, maxLines] = all;
          expect(lines.length).toBeLessThanOrEqual(maxLines);
          for (const line of lines) expect([...line].length).toBeLessThanOrEqual(signs);
          const solid = (value: string) => value.replaceAll(' ', '');
          const shown = solid(lines.join(''));
          if (shown.endsWith('…')) expect(solid(source).startsWith(shown.slice(0, -1))).toBe(true);
          else expect(shown).toBe(solid(source));
        },
      ),
    );
  });
});
