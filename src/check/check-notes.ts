import { ContentError, quote } from '../content-files/content-error.ts';
import type { MdxPage } from '../content-files/pages/read-pages.ts';
import { findNoteLinks, findNoteProblem } from '../text/compile-note.ts';

/** Addresses that papers, topics, paths and listings could have. */
const permalinkPattern = /^\/(?:papers|topics|paths|listings)\/[^/?#]+\.html/u;

const conflictMarker = /^(?:<{7} |={7}$|>{7} )/mu;

/**
 * Notes that cannot be compiled, each with line and column of its first problem, and links in notes to
 * pages that are not there.
 * @param served every permalink that the site answers
 */
export function checkNotes(
  pages: readonly MdxPage<unknown>[],
  served: ReadonlyMap<string, unknown>,
): ContentError[] {
  return pages.flatMap((page) => {
    const { body, file, text } = page;
    if (body.trim() === '') return [];
    const firstLine = text.slice(0, text.length - body.length).split('\n').length;
    const placeOf = (line: number) => [{ file, line: firstLine + line - 1 }];
    const problem = findNoteProblem(body);
    if (problem !== undefined) {
      const marker = conflictMarker.exec(body);
      return marker === null
        ? [
            new ContentError(
              `cannot be compiled at column ${String(problem.column)}: ${problem.message}.`,
              placeOf(problem.line),
              String.raw`in notes { and < begin code; write \{ and \< for the characters.`,
            ),
          ]
        : [
            new ContentError(
              'has a conflict marker of git in its notes.',
              placeOf(body.slice(0, marker.index).split('\n').length),
              'choose between the two versions, and delete the lines with markers.',
            ),
          ];
    }
    return findNoteLinks(body).flatMap(({ url, line }) => {
      const permalink = permalinkPattern.exec(url)?.[0];
      if (permalink === undefined || served.has(permalink)) return [];
      return [
        new ContentError(
          `links to ${quote(permalink)}, where no page is.`,
          placeOf(line),
          'write the address of a page, as its file is named; ids that were renamed go on working.',
        ),
      ];
    });
  });
}
