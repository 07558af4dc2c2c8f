import { diffWordsWithSpace } from 'diff';

/** A piece of a text, and whether the other text has it at this place. */
interface Piece {
  readonly text: string;
  readonly isShared: boolean;
}

export interface SideBySideOptions {
  /** Characters in a line; from `minColumns` on the texts are beside each other. */
  readonly width: number;
  /** How a piece is written that the other text does not have. */
  readonly mark: (text: string) => string;
}

/** Narrower terminals have one text below the other. */
export const minColumns = 90;

const gap = ' │ ';

/** Two texts for the terminal, in which words that only one of them has are marked. */
export function sideBySide(
  left: string,
  right: string,
  { width, mark }: SideBySideOptions,
): string[] {
  const pieces = diffWordsWithSpace(oneLine(left), oneLine(right));
  const of = (isOther: (piece: (typeof pieces)[number]) => boolean): Piece[] =>
    pieces
      .filter((piece) => !isOther(piece))
      .map(({ value, added, removed }) => ({ text: value, isShared: !added && !removed }));
  const column = width >= minColumns ? Math.floor((width - gap.length) / 2) : width;
  const [a, b] = [
    wrap(
      of(({ added }) => added),
      column,
      mark,
    ),
    wrap(
      of(({ removed }) => removed),
      column,
      mark,
    ),
  ];
  if (width < minColumns) return [...a.map(written), '', ...b.map(written)];
  return Array.from({ length: Math.max(a.length, b.length) }, (_none, index) => {
    const left = a[index] ?? emptyLine;
    const padding = ' '.repeat(column - left.chars);
    return `${left.written}${padding}${gap}${b[index]?.written ?? ''}`.trimEnd();
  });
}

interface Line {
  readonly written: string;
  /** Characters that are seen. */
  readonly chars: number;
}

const emptyLine: Line = { written: '', chars: 0 };

function written(line: Line): string {
  return line.written;
}

/** Lines of at most so many characters; a word that is longer is cut. */
function wrap(pieces: readonly Piece[], width: number, mark: (text: string) => string): Line[] {
  const lines: Line[] = [];
  let written = '';
  let chars = 0;
  const end = () => {
    const isBlankLast = written.endsWith(' ');
    lines.push({ written: written.trimEnd(), chars: isBlankLast ? chars - 1 : chars });
    written = '';
    chars = 0;
  };
  for (const { text, isShared } of pieces) {
    for (const word of text.match(/\s+|[^\s]+/gu) ?? []) {
      const isBlank = word.trim() === '';
      if (isBlank && chars === 0) continue;
      if (chars + word.length > width && chars > 0) end();
      if (isBlank) {
        if (chars === 0) continue;
        written += ' ';
        chars += 1;
        continue;
      }
      for (let rest = word; rest !== '';) {
        const part = rest.slice(0, width - chars);
        written += isShared ? part : mark(part);
        chars += part.length;
        rest = rest.slice(part.length);
        if (rest !== '') end();
      }
    }
  }
  if (chars > 0) end();
  return lines;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
