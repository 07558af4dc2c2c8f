import type { Run } from './run.ts';

/** Size of a raised or lowered run, as a part of the size around it. */
export const scriptScale = 0.65;

/** A text broken into lines. */
export interface TypesetText {
  /** In pixels. */
  readonly fontSize: number;
  readonly lines: readonly (readonly Run[])[];
}

/** The space that a text may take. */
export interface TextSpace {
  /** In pixels. */
  readonly width: number;
  /** Font sizes in pixels that may be used, the preferred one first, each with its most lines. */
  readonly sizes: readonly { readonly fontSize: number; readonly maxLines: number }[];
}

/**
 * Breaks a text into lines of about equal length, in the first size in which it fits. One that fits
 * in none is cut at a word of the last size and ends in `…`. Lines break at blanks and behind dashes
 * and slashes, not behind hyphens; a word that is longer than a line breaks anywhere.
 * @param widthOf width of a run in em of the text's own size
 */
export function typeset(
  runs: readonly Run[],
  { width, sizes }: TextSpace,
  widthOf: (run: Run) => number,
): TypesetText {
  const last = sizes.at(-1);
  if (!last) throw new Error('a text needs a size to be set in');
  const words = toWords(runs, widthOf);
  for (const { fontSize, maxLines } of sizes) {
    const em = width / fontSize;
    const lines = breakLines(words, em, widthOf);
    if (lines.length > maxLines) continue;
    return { fontSize, lines: balance(words, lines.length, em, widthOf).map(toLine) };
  }
  const em = width / last.fontSize;
  const lines = breakLines(words, em, widthOf).slice(0, last.maxLines);
  const end = withEllipsis(lines.at(-1) ?? [], em, widthOf);
  return { fontSize: last.fontSize, lines: [...lines.slice(0, -1).map(toLine), end] };
}

/** What is not broken, with the blank behind it. */
interface Word {
  readonly runs: readonly Run[];
  /** Without the blank, in em. */
  readonly width: number;
  /** Missing where a line may break without a blank. */
  readonly blank: Run | undefined;
  /** In em; 0 without a blank. */
  readonly blankWidth: number;
}

/** The sign behind which a line may break without a blank, between letters or digits. */
const breakBehind = /(?<=[\p{L}\p{N}][–—/])(?=[\p{L}\p{N}])/u;

function toWords(runs: readonly Run[], widthOf: (run: Run) => number): Word[] {
  const words: Word[] = [];
  let current: Run[] = [];
  const end = (blank?: Run) => {
    if (current.length === 0) return;
    const width = current.reduce((sum, run) => sum + widthOf(run), 0);
    words.push({ runs: current, width, blank, blankWidth: blank ? widthOf(blank) : 0 });
    current = [];
  };
  for (const run of runs) {
    for (const [index, part] of run.text.split(' ').entries()) {
      if (index > 0) end({ ...run, text: ' ' });
      for (const [place, text] of part.split(breakBehind).entries()) {
        if (place > 0) end();
        if (text !== '') current.push({ ...run, text });
      }
    }
  }
  end();
  return words;
}

function breakLines(words: readonly Word[], em: number, widthOf: (run: Run) => number): Word[][] {
  const lines: Word[][] = [];
  let line: Word[] = [];
  let used = 0;
  for (const word of words.flatMap((each) => splitLongWord(each, em, widthOf))) {
    if (line.length > 0 && used + word.width > em) {
      lines.push(line);
      line = [];
      used = 0;
    }
    line.push(word);
    used += word.width + word.blankWidth;
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

function splitLongWord(word: Word, em: number, widthOf: (run: Run) => number): Word[] {
  if (word.width <= em) return [word];
  const signs = word.runs.flatMap((run) => [...run.text].map((text) => ({ ...run, text })));
  const pieces: { runs: Run[]; width: number }[] = [];
  for (const sign of signs) {
    const width = widthOf(sign);
    const piece = pieces.at(-1);
    if (piece && piece.width + width <= em) {
      piece.runs.push(sign);
      piece.width += width;
    } else pieces.push({ runs: [sign], width });
  }
  return pieces.map((piece, index) =>
    index === pieces.length - 1
      ? { ...word, ...piece }
      : { ...piece, blank: undefined, blankWidth: 0 },
  );
}

/** Tries of `balance`; each halves what is left to gain. */
const balanceSteps = 8;

/** The same number of lines in the narrowest column, so that none is left with one short word. */
function balance(
  words: readonly Word[],
  lineCount: number,
  em: number,
  widthOf: (run: Run) => number,
): Word[][] {
  let fits = em;
  let tooNarrow = Math.max(0, ...words.map(({ width }) => Math.min(width, em)));
  for (let step = 0; step < balanceSteps; step += 1) {
    const middle = (fits + tooNarrow) / 2;
    if (breakLines(words, middle, widthOf).length <= lineCount) fits = middle;
    else tooNarrow = middle;
  }
  return breakLines(words, fits, widthOf);
}

/** As many of a line's words as leave room for the ellipsis. */
function withEllipsis(line: readonly Word[], em: number, widthOf: (run: Run) => number): Run[] {
  const ellipsis: Run = { text: '…', isItalic: false, scripts: [] };
  for (let count = line.length; count > 0; count -= 1) {
    const runs = trimEnd(toLine(line.slice(0, count)));
    const width = runs.reduce((sum, run) => sum + widthOf(run), widthOf(ellipsis));
    if (runs.length > 0 && width <= em) return [...runs, ellipsis];
  }
  return cutWord(toLine(line.slice(0, 1)), em - widthOf(ellipsis), widthOf, ellipsis);
}

/** The beginning of a line that is one word. */
function cutWord(
  runs: readonly Run[],
  em: number,
  widthOf: (run: Run) => number,
  ellipsis: Run,
): Run[] {
  let used = 0;
  const signs = runs.flatMap((run) => [...run.text].map((text) => ({ ...run, text })));
  const end = signs.findIndex((sign) => (used += widthOf(sign)) > em);
  return [...joinRuns(end === -1 ? signs : signs.slice(0, end)), ellipsis];
}

/** Without what should not stand before an ellipsis: blanks, dashes, commas, opening brackets. */
function trimEnd(runs: readonly Run[]): Run[] {
  const last = runs.at(-1);
  if (!last) return [];
  const text = last.text.replace(/[\s\p{Pd}\p{Ps}\p{Pi},;:.]+$/u, '');
  const rest = runs.slice(0, -1);
  return text === '' ? trimEnd(rest) : [...rest, { ...last, text }];
}

/** A line's words as the fewest runs, without the blank behind the last. */
function toLine(words: readonly Word[]): Run[] {
  return joinRuns(
    words.flatMap(({ runs, blank }, index) =>
      blank && index < words.length - 1 ? [...runs, blank] : runs,
    ),
  );
}

function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isSame = last?.isItalic === run.isItalic && last.scripts.join() === run.scripts.join();
    if (last && isSame) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}
