import { ContentError, quote } from '../src/content-files/content-error.ts';

/**
 * Refuses options that a command does not have: a misspelled one would be overlooked.
 * @param given as the command line was understood
 * @param known names of the command's own arguments
 * @throws {ContentError} that names each
 */
export function refuseUnknownOptions(
  given: Readonly<Record<string, unknown>>,
  known: Readonly<Record<string, unknown>>,
): void {
  const names = new Set(Object.keys(known).map(foldOption));
  const unknown = Object.keys(given).filter((name) => name !== '_' && !names.has(foldOption(name)));
  if (unknown.length === 0) return;
  throw new ContentError(
    `${unknown.map((name) => quote(`${name.length === 1 ? '-' : '--'}${name}`)).join(', ')}: there is no such option.`,
    [{ file: 'command line' }],
    '`--help` lists the options.',
  );
}

/** citty gives an option of two words as `max-age` and as `maxAge`. */
function foldOption(name: string): string {
  return name.replaceAll('-', '').toLowerCase();
}
