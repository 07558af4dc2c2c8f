import { describe, expect, test } from 'vitest';
import { parseText } from '../../text/parse-text.ts';
import type { SatoriElement } from './satori-element.ts';
import { loadCardFonts } from './card-fonts.ts';
import { titleElements } from './title-elements.ts';

const { faces } = await loadCardFonts();

/** Elements in short: `/italic/`, `^(raised)`, `_(lowered)`. */
function short(elements: readonly (string | SatoriElement)[]): string {
  return elements
    .map((element) => {
      if (typeof element === 'string') return element;
      const { style, children = [] } = element.props;
      const content = short(children);
      if (style['fontStyle'] === 'italic') return `/${content}/`;
      return `${style['verticalAlign'] === 'super' ? '^' : '_'}(${content})`;
    })
    .join('');
}

describe('titleElements', () => {
  test.each([
    ['plain text is text', 'Carts, please', 'Carts, please'],
    ['a script is raised', 'S^{2}FT', 'S^(2)FT'],
    ['a script is lowered', 'the L_2 norm', 'the L_(2) norm'],
    ['emphasis is italic', String.raw`a \textit{cart} here`, 'a /cart/ here'],
    ['emphasis in mathematics stays italic', String.raw`$\textit{X}^2$: D`, '/X/^(2): D'],
    ['variables are italic, names and digits are not', String.raw`\(2n + max\)`, '2/n/ + max'],
    ['scripts of scripts go on', '$N_{E_i}$', '/N/_(/E/_(/i/))'],
    ['other styles are as the text around', String.raw`\textsc{Barn} **x**`, 'Barn x'],
    ['an address is text', 'at https://example.org/a', 'at https://example.org/a'],
    ['markup is text', '<b>&amp;</b>', '<b>&amp;</b>'],
    ['what no font has is left out', 'a 🦙$x^2🦙$ b', 'a /x/^(2) b'],
  ])('%s', (_rule, source, expected) => {
    expect(short(titleElements(parseText(source), faces))).toBe(expected);
  });
});
