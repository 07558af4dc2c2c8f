import { describe, expect, test } from 'vitest';
import { ContentError } from '../../content-files/content-error.ts';
import { foldTitle, titleKey } from './title-key.ts';

const place = { file: 'a.txt', line: 5 };
const keyOf = (title: string) => titleKey(title, place);

describe('titleKey', () => {
  test.each([
    ['case', 'TideLoom: Weaving', 'tideloom: WEAVING'],
    ['accents', 'Naïve Poincaré Über-Moss', 'Naive Poincare Uber-Moss'],
    ['composed and decomposed accents', 'Caf\u00e9 Lamps', 'Cafe\u0301 Lamps'],
    ['accents written in TeX', String.raw`Poincar\'e and Na\"{\i}ve`, 'Poincaré and Naïve'],
    ['dashes', 'Moss – Growth—on Roofs', 'Moss - Growth-on Roofs'],
    ['hyphens and none', 'Tide-Loom', 'TideLoom'],
    ['TeX mathematics', '$\\textit{M}^2$-Moss', 'M^2-Moss'],
    ['TeX brackets', String.raw`Cost \( O(n) \)`, 'Cost O(n)'],
    ['TeX styles', String.raw`\textsc{Moss-7B} Grows`, 'Moss-7B Grows'],
    ['braces of a script', 'M^{2}Moss', 'M^2Moss'],
    ['a raised digit', 'M²Moss', 'M^2Moss'],
    ['white space', ' Tide   Loom\u00a0', 'TideLoom'],
    ['names of Greek letters', String.raw`$\alpha$-Moss`, 'Alpha-Moss'],
    ['Greek letters and their names', 'α-Moss', 'Alpha-Moss'],
    ['times and x', '2.4× Faster Moss', '2.4x Faster Moss'],
    ['an ampersand', 'Moss & Fern', 'Moss and Fern'],
    ['letters with names in ASCII', 'Straße nach Øland', 'STRASSE nach Oland'],
    ['a final full stop', 'Why Moss.', 'Why Moss'],
    ['quotation marks', "``Why'' Moss", '“Why” Moss'],
    ['ligatures and wide letters', 'ﬁne Ｍoss', 'fine Moss'],
    ['zero-width characters', 'Mo\u200bss\ufeff', 'Moss'],
    ['a choice of glyph', 'Moss ❤\ufe0f 1', 'Moss ❤ 1'],
  ])('folds %s', (_what, one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });

  test.each([
    ['a word more', 'A Survey of Large Moss', 'A Survey on Evaluation of Large Moss'],
    ['a version', 'TideLoom-UHD', 'TideLoom-UHD v2'],
    ['a part', 'Lanterns That Remember I', 'Lanterns That Remember II'],
    ['a digit', 'Moss-2', 'Moss-3'],
    ['a script', 'A^2 Moss', 'A^3 Moss'],
    ['a letter of another script', 'PanMoss-π', 'PanMoss-σ'],
    ['a mark that makes another letter', 'バスの研究', 'パスの研究'],
    ['a vowel sign', 'काल', 'कील'],
  ])('keeps apart what differs by %s', (_what, one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });

  test('gives letters and digits only', () => {
    expect(keyOf('Insight-V: Long Chains (Part 2)')).toBe('insightvlongchainspart2');
  });

  test.each(['', '   ', '?!', '— … —', '$$', '\u200b'])(
    'throws for a title without letter or digit, with its place: %j',
    (title) => {
      expect(() => keyOf(title)).toThrow(ContentError);
      expect(() => keyOf(title)).toThrow(
        expect.objectContaining({ places: [place] }) as ContentError,
      );
    },
  );
});

describe('foldTitle', () => {
  test('gives nothing where no letter or digit is left', () => {
    expect(foldTitle('?!')).toBe('');
    expect(foldTitle('Why?')).toBe('why');
  });
});
