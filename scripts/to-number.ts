import { ContentError, quote } from '../src/content-files/content-error.ts';

/**
 * The number that an option of a command was given.
 * @param option without its dashes
 * @throws {ContentError} for what is no number of 0 or more
 */
export function toNumber(option: string, text: string): number {
  const number = Number(text);
  if (text.trim() !== '' && number >= 0) return number;
  throw new ContentError(
    `--${option} ${quote(text)} is no number.`,
    [{ file: 'command line' }],
    'give a number of 0 or more.',
  );
}
