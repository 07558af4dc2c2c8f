import { parseName } from '../../reading-list/parse-name.ts';
import type { Identifiers } from '../../schemas/identifiers.ts';
import type { PaperData } from '../../schemas/paper.ts';
import { foldTitle } from '../../text/fold-title.ts';

/** What papers are compared by: all that is known of a listing entry or a page. */
export type PaperTraits = Pick<PaperData, 'title' | 'abstract' | 'authors' | 'published'> & {
  readonly identifiers: Identifiers;
};

/**
 * Authors as family name and first initial, folded as titles are; of a group its name. Sources write
 * given names in many ways.
 * @example authorKeys({ authors: ['Ada B. Moss'] }) // 'moss a'
 */
export function authorKeys({ authors }: Pick<PaperTraits, 'authors'>): ReadonlySet<string> {
  return new Set(
    authors.map((author) => {
      const { family, given = '', literal = '' } = parseName(author);
      return family === undefined
        ? foldTitle(literal)
        : `${foldTitle(family)} ${foldTitle(given).slice(0, 1)}`;
    }),
  );
}

/** The year of publication, if it is known. */
export function yearOf({ published }: Pick<PaperTraits, 'published'>): number | undefined {
  return published === undefined ? undefined : Number(published.slice(0, 4));
}
