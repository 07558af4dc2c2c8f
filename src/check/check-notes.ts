import { hash } from 'node:crypto';
import { ContentError, quote } from '../content-files/content-error.ts';
import { KeptValues } from '../content-files/kept-values.ts';
import type { MdxPage } from '../content-files/pages/read-pages.ts';
import { findNoteLinks, findNoteProblem, type NoteProblem } from '../text/compile-note.ts';

/** Addresses that papers, topics, paths and listings could have. */
const permalinkPattern = /^\/(?:papers|topics|paths|listings)\/[^/?#]+\.html/u;

/** What compiling a note tells of it, wherever it is. */
interface CompiledNote {
  readonly problem: NoteProblem | undefined;
  readonly links: ReturnType<typeof findNoteLinks>;
}

const conflictMarker = /^(?:<{7} |={7}$|>{7} )/mu;

/**
 * Notes that cannot be compiled, each with line and column of its first problem, and links in notes to
 * pages that are not there.
 * @param served every permalink that the site answers
 * @param kept what an earlier check found in the same notes
 */
export function checkNotes(
  pages: readonly MdxPage<unknown>[],
  served: ReadonlyMap<string, unknown>,
  kept = KeptValues.inMemory(),
): ContentError[] {
  const keep = kept.kind<CompiledNote>('compiled-notes');
  return pages.flatMap((page) => {
    const { body, file } = page;
    if (body.trim() === '') return [];
    const placeOf = (line: number) => {
      const { text } = page;
      const firstLine = text.slice(0, text.length - body.length).split('\n').length;
      return [{ file, line: firstLine + line - 1 }];
    };
    const { problem, links } = keep(hash('sha1', body, 'base64url'), () => compile(body));
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
    return links.flatMap(({ url, line }) => {
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

function compile(body: string): CompiledNote {
  const problem = findNoteProblem(body);
  return { problem, links: problem === undefined ? findNoteLinks(body) : [] };
}
