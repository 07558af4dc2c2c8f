import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../content-files/testing/any-text.ts';
import { mathSymbols } from '../../text/symbols.ts';
import { loadCardFonts } from './card-fonts.ts';
import { drawableText } from './drawable-text.ts';

const { faces } = await loadCardFonts();
const { has } = faces.title;
const drawable = (text: string) => drawableText(text, has);

describe('drawableText', () => {
  test.each([
    ['keeps Latin, Greek and Cyrillic', 'TÜLU γ-MoD łódź Привет tiếng Việt', undefined],
    ['keeps markup as text', '<b>"A" & {b}</b> ]]>', undefined],
    ['leaves out emoji', 'a 🦙 llama 👩‍🚀!', 'a llama !'],
    ['leaves out scripts that the fonts do not hold', 'שלום العربية 中文 x', ' x'],
    ['types relations that the fonts lack', 'k ≤ 5, x∈S, a→b', 'k <= 5, x in S, a->b'],
    ['takes styled letters and ligatures apart', '𝔘𝔫𝔦 ﬁne ℝ ①', 'Uni fine R 1'],
    ['composes accents', 'Poincare\u0301', 'Poincaré'],
    ['drops an accent that no one letter has', 'x\u0323\u0332', 'x'],
    ['leaves out marks of direction and width', 'a\u202eb\u200bc\ufeffd\u00ade', 'abcde'],
    ['makes white space single blanks', 'a\t\n b\u2028c\u3000d', 'a b c d'],
    ['keeps a no-break space', 'Llama\u00a02', undefined],
  ])('%s', (_rule, text, expected) => {
    expect(drawable(text)).toBe(expected ?? text);
  });

  test('leaves no character without a glyph, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const character of drawable(text)) {
          expect(has(character.codePointAt(0) ?? 0)).toBe(true);
        }
      }),
    );
  });

  test('has something to show for every symbol of mathematics', () => {
    const lost = [...mathSymbols.values()].filter((symbol) => drawable(symbol).trim() === '');
    expect(lost).toEqual(['✓']);
  });
});
