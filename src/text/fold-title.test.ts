import { describe, expect, test } from 'vitest';
import { foldedWords, foldTitle } from './fold-title.ts';

describe('foldTitle', () => {
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
    expect(foldTitle(one)).toBe(foldTitle(other));
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
    expect(foldTitle(one)).not.toBe(foldTitle(other));
  });

  test('gives letters and digits only', () => {
    expect(foldTitle('Insight-V: Long Chains (Part 2)')).toBe('insightvlongchainspart2');
  });

  test.each(['', '   ', '?!', '— … —', '$$', '\u200b'])(
    'gives nothing where no letter or digit is left: %j',
    (title) => {
      expect(foldTitle(title)).toBe('');
    },
  );
});

describe('foldedWords', () => {
  test('gives each word folded as a title is', () => {
    expect(foldedWords('α-Moss & Naïve Ferns')).toEqual(['alpha', 'moss', 'and', 'naive', 'ferns']);
  });
});
