import { accents, textSymbols } from '../../text/symbols.ts';
import { bibtexText } from './bibtex-text.ts';
import type { CslName } from '../../reading-list/parse-name.ts';

/**
 * A person or group as BibTeX reads it: "von Last, Jr, First", or one name that is kept whole.
 *
 * BibTeX takes a byte for a letter: of "Łukasz" it leaves half a letter as the initial, which LaTeX
 * refuses. So Latin letters with an accent and escaped characters are written as what BibTeX calls a
 * special character, a command in braces of its own; it then abbreviates and sorts them as letters.
 * Letters without a command stay Unicode. After the name of a character comes `\/`, which shows
 * nothing: of a name that begins with a bare `{\textbackslash}` biber makes the initial "}".
 * @example bibtexName({ given: 'Łukasz', family: 'Flis' }) // 'Flis, {\\L}ukasz'
 */
export function bibtexName({ family, given, suffix, literal, ...particle }: CslName): string {
  if (literal !== undefined) return whole(literal);
  const von = particle['non-dropping-particle'];
  const asWritten = words(given, von, family, suffix);
  if (separator.test(asWritten)) return whole(asWritten);
  const parts = [words(von, family), suffix, given];
  return parts.flatMap((part) => (part ? [pieces(part).join('')] : [])).join(', ');
}

/** Commas tell the parts of a name apart, biber's also within braces; "and" tells names apart. */
const separator = /,|(?:^|\s)and(?:\s|$)/iu;

function words(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}

/** Special characters are outside other braces; within them they would be cut into like text. */
function whole(text: string): string {
  return pieces(text)
    .map((piece) => (piece.startsWith('{\\') ? piece : `{${piece}}`))
    .join('');
}

/** Stretches of text and special characters, in turn. */
function pieces(text: string): string[] {
  return (
    bibtexText(text.normalize('NFC'))
      .replaceAll(/\\[^a-z]/giu, '{$&}')
      .replaceAll(/\\([a-z]+)\{\}/gu, '{\\$1\\/}')
      .replaceAll(/\$(\\[a-z]+)\$/giu, '{\\ensuremath{$1}}')
      .replaceAll(/\P{ASCII}/gu, (letter) => letterCommand(letter) ?? letter)
      // Braces of a special character keep characters apart by themselves.
      .replaceAll(/(?<=\})\{\}|\{\}(?=\{)/gu, '')
      // The label that some styles make of a name ends at it.
      .replaceAll(']', '{]}')
      .split(/(\{\\(?:[^{}]|\{[^{}]*\})+\})/u)
      .filter((piece) => piece !== '')
  );
}

function letterCommand(letter: string): string | undefined {
  const name = commandNames.get(letter);
  if (name !== undefined) return /\p{L}/u.test(letter) ? `{\\${name}}` : `{\\${name}\\/}`;
  const [base = '', mark = '', ...more] = letter.normalize('NFD');
  const accent = accentCommands.get(mark);
  if (accent === undefined || more.length > 0 || !/[a-z]/iu.test(base)) return undefined;
  return /[a-z]/iu.test(accent) ? `{\\${accent}{${base}}}` : `{\\${accent}${base}}`;
}

const commandNames: ReadonlyMap<string, string> = new Map(
  [...textSymbols].map(([command, symbol]) => [symbol, command]),
);

const accentCommands: ReadonlyMap<string, string> = new Map(
  [...accents].map(([command, mark]) => [mark, command]),
);
