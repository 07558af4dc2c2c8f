import { createHash } from 'node:crypto';

/** Shortest names; in a list of a thousand papers two are alike once in four thousand lists. */
const minChars = 6;

/**
 * Names for contents by what they are, so that a file of that name never changes: letters and digits,
 * all of one length, longer where two would be alike.
 * @param contents all different, as those of records with ids are
 */
export function recordNames(contents: readonly string[]): string[] {
  const digests = contents.map((content) =>
    BigInt(`0x${createHash('sha256').update(content).digest('hex')}`)
      .toString(36)
      .padStart(50, '0'),
  );
  let length = minChars;
  while (new Set(digests.map((digest) => digest.slice(-length))).size < digests.length) length += 1;
  return digests.map((digest) => digest.slice(-length));
}
