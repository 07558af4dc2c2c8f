import type { ReadingList } from '../../reading-list/reading-list.ts';
import { selectForDigest, type DigestSelection } from './digest-selection.ts';
import { toDigestHtml } from './to-digest-html.ts';
import { toDigestText } from './to-digest-text.ts';
import { toDigest } from './to-digest.ts';

/**
 * Most bytes of the HTML. Gmail shows only the first 102 KB of a message, and a mailing service
 * lengthens links and adds a footer.
 */
export const maxHtmlBytes = 90_000;

/** An e-mail about new papers, ready for a mailing service. */
export interface DigestMail {
  /** Name of its files, without the ending. */
  readonly name: string;
  readonly subject: string;
  readonly html: string;
  /** The same for programs that show no HTML. */
  readonly text: string;
  /** Papers it tells of. */
  readonly shown: number;
  /** Papers that were added. */
  readonly total: number;
}

/**
 * The e-mail about a selection of additions, or `undefined` when nothing was added. It tells of as
 * many papers as there is room for, and says how many more there are.
 * @param toUrl full address of a path from the site's root
 */
export function digestMail(
  list: ReadingList,
  selection: DigestSelection,
  toUrl: (path: string) => string,
): DigestMail | undefined {
  const selected = selectForDigest(list, selection);
  const total = selected.length;
  if (total === 0) return undefined;
  const digestOf = (room: number) => toDigest(list, selection, { selected, room, toUrl });
  const shown = largest(
    total,
    (room) => Buffer.byteLength(toDigestHtml(digestOf(room))) <= maxHtmlBytes,
  );
  const digest = digestOf(shown);
  return {
    name: ['digest', selection.topic, digest.date].filter(Boolean).join('-'),
    subject: digest.title,
    html: toDigestHtml(digest),
    text: toDigestText(digest),
    shown,
    total,
  };
}

/** The largest number from 0 to `most` that fits, given that every smaller one fits too. */
function largest(most: number, fits: (number: number) => boolean): number {
  if (fits(most)) return most;
  let [fitting, tooLarge] = [0, most];
  while (tooLarge - fitting > 1) {
    const middle = Math.floor((fitting + tooLarge) / 2);
    if (fits(middle)) fitting = middle;
    else tooLarge = middle;
  }
  return fitting;
}
