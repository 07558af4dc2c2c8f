import { createHash } from 'node:crypto';
import { maxIdChars } from '../schemas/id-pattern.ts';
import { isId } from '../schemas/id.ts';
import { foldToAscii } from '../text/fold-to-ascii.ts';
import { memoize } from '../text/memoize.ts';

/**
 * Id of the page of a name, such as an author's: made from the name alone, so that it never changes
 * with the rest of the list. Spellings that differ in case, full stops, hyphens or blanks only share
 * it; a name that is not all ASCII has a digest at its end, as two such names may look alike without
 * their accents.
 * @example nameId('Michael W. Mahoney') // 'michael-w-mahoney'
 * @example nameId('Róbert Csordás') // 'robert-csordas-ae5746'
 */
export const nameId = memoize((name: string): string => {
  const spelling = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
  if (isId(spelling)) return spelling;
  const digest = createHash('sha256').update(spelling).digest('hex').slice(0, 6);
  const ascii = foldToAscii(spelling)
    .replaceAll(/[^a-z0-9-]+/gu, '')
    .slice(0, maxIdChars - digest.length - 1)
    .replaceAll(/-{2,}/gu, '-')
    .replaceAll(/^-|-$/gu, '');
  return ascii === '' ? digest : `${ascii}-${digest}`;
});
