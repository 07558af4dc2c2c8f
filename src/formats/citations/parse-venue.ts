/** What a venue says of where a paper appeared. */
export interface Venue {
  readonly kind: 'conference' | 'journal';
  /** As it is written in a reference: with the year for a conference, without for a journal. */
  readonly name: string;
  readonly year?: string;
}

const journalWords =
  /\b(?:Access|Analysis|Annals|Bulletin|Journal|Letters|Magazine|Nature|Processing & Management|Reviews?|Science|Surveys|Trans\.|Transactions|JMLR|PAMI|TACL|TMLR|TNNLS|TOMM|TOSEM|TPAMI)\b/iu;

const conferenceWords = /\b(?:Conference|Proceedings|Symposium|Workshops?)\b/iu;

/** An acronym and a year, as conferences are called: "NeurIPS 2024", "IEEE ASRU 2025 (oral)". */
const acronymAndYear = /^(?:[A-Z]+ )?[A-Z][A-Za-z-]*[A-Z][A-Za-z]* (?:19|20)\d\d\b/u;

/**
 * Reads a venue's name; `undefined` where it does not say what it is, as then nothing is claimed.
 * @example parseVenue('ACM Computing Surveys 2025')
 *   // { kind: 'journal', name: 'ACM Computing Surveys', year: '2025' }
 */
export function parseVenue(text: string): Venue | undefined {
  const year = /\b(?:19|20)\d\d\b/u.exec(text)?.[0];
  const withYear = year !== undefined && { year };
  if (conferenceWords.test(text)) return { kind: 'conference', name: text, ...withYear };
  if (journalWords.test(text)) {
    const name = text.replace(/,? \(?(?:19|20)\d\d\)?$/u, '');
    return { kind: 'journal', name, ...withYear };
  }
  if (acronymAndYear.test(text)) return { kind: 'conference', name: text, ...withYear };
  return undefined;
}
