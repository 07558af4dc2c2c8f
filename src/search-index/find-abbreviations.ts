/** An abbreviation with what a text writes it out as. */
export type Abbreviation = readonly [short: string, long: string];

/** A short form in brackets, as in "mixture of experts (MoE)". */
const inBrackets = /\(([\p{L}\p{N}][\p{L}\p{N}-]{1,9})\)/gu;

/** Characters before a bracket that may be of the long form, and its words at least and at most. */
const maxLongChars = 80;
const minLongWords = 2;
const maxLongWords = 5;

const character = /[\p{L}\p{N}]/u;

/**
 * The abbreviations that a text writes out where it brings them in, as authors do: the letters of the
 * short form are in the long form before it in their order, the first of them at the beginning of a
 * word (Schwartz & Hearst 2003). Without the plural of the short form.
 * @example findAbbreviations('a mixture of experts (MoEs)') // [['MoE', 'mixture of experts']]
 */
export function findAbbreviations(text: string): Abbreviation[] {
  const found: Abbreviation[] = [];
  for (const { 1: written = '', index } of text.matchAll(inBrackets)) {
    const short = written.replace(/(?<=\p{Lu})s$/u, '');
    if (!/\p{Lu}.*\p{Lu}/u.test(short)) continue;
    const before = text.slice(Math.max(0, index - maxLongChars), index).trimEnd();
    const long = longForm(short.toLowerCase(), before);
    if (long !== undefined) found.push([short, long]);
  }
  return found;
}

/** The shortest end of a text that has the letters of a short form, from the last one back. */
function longForm(short: string, before: string): string | undefined {
  const text = before.toLowerCase();
  let at = text.length;
  for (let letter = short.length - 1; letter >= 0; letter -= 1) {
    const sought = short.charAt(letter);
    if (!character.test(sought)) continue;
    do at -= 1;
    while (at >= 0 && !(text[at] === sought && (letter > 0 || isWordStart(text, at))));
    if (at < 0) return undefined;
  }
  const long = text.slice(at);
  const words = long.split(/[\s-]+/u).length;
  const isLong = words >= minLongWords && words <= maxLongWords && words <= short.length + 2;
  return isLong && !/[()[\].,;:]/u.test(long) ? long : undefined;
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !character.test(text.charAt(at - 1));
}
