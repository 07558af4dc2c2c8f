import { ContentError } from './content-error.ts';

/** What git leaves where two versions of a file could not be joined. */
const marker = /^(?:<{7} |={7}$|>{7} )/mu;

/**
 * The error of a text that git could not join, at its first marker.
 * @param linesBefore lines of the file before the text
 * @returns `undefined` where there is no marker
 */
export function conflictError(
  text: string,
  file: string,
  hint = 'choose between the two versions, and delete the lines with markers.',
  linesBefore = 0,
): ContentError | undefined {
  const found = marker.exec(text.replaceAll('\r\n', '\n'));
  if (found === null) return undefined;
  const line = linesBefore + found.input.slice(0, found.index).split('\n').length;
  return new ContentError('has a conflict marker of git.', [{ file, line }], hint);
}

/** For files in which each line is for itself. */
export const keepBothSides = 'keep the lines of both versions, and delete those with markers.';
