import type { ArgsDef } from 'citty';
import { ContentError, quote } from '../src/content-files/content-error.ts';

/**
 * Refuses options that a command does not have, and words beyond those that it takes: a misspelled
 * option would be overlooked, and npm keeps options before `--` to itself and leaves their values.
 * @param given as the command line was understood
 * @param known the command's own arguments; one takes any number of words if its hint ends in `…`
 * @throws {ContentError} that names each
 */
export function refuseUnknownArguments(
  given: Readonly<Record<string, unknown>> & { readonly _: readonly string[] },
  known: ArgsDef,
): void {
  const names = new Set(Object.keys(known).map(foldOption));
  const options = Object.keys(given)
    .filter((name) => name !== '_' && !names.has(foldOption(name)))
    .map((name) => `${name.length === 1 ? '-' : '--'}${name}`);
  const taken = Object.values(known).filter(({ type }) => type === 'positional');
  const takesMany = taken.some(({ valueHint = '' }) => valueHint.endsWith('…'));
  const words = takesMany ? [] : given._.slice(taken.length);
  if (options.length > 0) {
    throw new ContentError(
      `${options.map(quote).join(', ')}: there is no such option.`,
      [{ file: 'command line' }],
      '`--help` lists the options.',
    );
  }
  if (words.length > 0) {
    throw new ContentError(
      `${words.map(quote).join(', ')}: no such word is expected.`,
      [{ file: 'command line' }],
      'write options after `--`, as in `npm run build -- --out site`; `--help` lists them.',
    );
  }
}

/** citty gives an option of two words as `max-age` and as `maxAge`. */
function foldOption(name: string): string {
  return name.replaceAll('-', '').toLowerCase();
}
