import { describe, expect, test } from 'vitest';
import { parseText } from '../../text/parse-text.ts';
import { toRuns } from './run.ts';

/** Runs in short: `/italic/`, `^raised`, `_lowered`. */
function short(source: string): string[] {
  return toRuns(parseText(source)).map(({ text, isItalic, scripts }) => {
    const signs = scripts.map((script) => (script === 'super' ? '^' : '_')).join('');
    return signs + (isItalic ? `/${text}/` : text);
  });
}

describe('toRuns', () => {
  test.each([
    ['plain text is one run', 'Carts, please', ['Carts, please']],
    ['a script is raised', 'S^{2}FT', ['S', '^2', 'FT']],
    ['a script is lowered', 'the L_2 norm', ['the L', '_2', ' norm']],
    ['emphasis is italic', String.raw`a \textit{cart} here`, ['a ', '/cart/', ' here']],
    ['emphasis in mathematics stays italic', String.raw`$\textit{X}^2$-DFD`, ['/X/', '^2', '-DFD']],
    [
      'variables are italic, names and digits are not',
      String.raw`\(2n + max\)`,
      ['2', '/n/', ' + max'],
    ],
    ['scripts of scripts go on', '$N_{E_i}$', ['/N/', '_/E/', '__/i/']],
    ['other styles are as the text around', String.raw`\textsc{Barn} **x**`, ['Barn', ' ', 'x']],
    ['an address is text', 'at https://example.org/a', ['at ', 'https://example.org/a']],
    ['markup is text', '<b>&amp;</b>', ['<b>&amp;</b>']],
  ])('%s', (_rule, source, expected) => {
    expect(short(source)).toEqual(expected);
  });
});
