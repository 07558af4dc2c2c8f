import { journalNames, proceedingsNames } from './venue-names.ts';

/** What a venue says of where a paper appeared. */
export interface Venue {
  readonly kind: 'conference' | 'journal';
  /** Of the proceedings or the journal, in full where that is known, without the year. */
  readonly name: string;
  /** The acronym, where `name` is longer. */
  readonly shortName?: string;
  readonly year?: string;
  /** First and last page with a hyphen between them. */
  readonly pages?: string;
}

const yearPattern = '(?:19|20)\\d\\d';

const journalWords =
  /\b(?:Access|Analysis|Annals|Bulletin|Journal|Letters|Magazine|Nature|Processing & Management|Reviews?|Science|Surveys|Trans\.|Transactions)\b/iu;

const conferenceWords = /\b(?:Conference|Proceedings|Symposium)\b/iu;

const workshopWords = /\bWorkshops?\b/iu;

/** A society's name, an acronym and a year, as conferences are called: "IEEE ASRU 2025". */
const acronymAndYear = new RegExp(
  `^((?:[A-Z]+ )?([A-Z][A-Za-z-]*[A-Z][A-Za-z]*) ${yearPattern})\\b(.*)$`,
  'u',
);

/** A society's name, an acronym and perhaps a year, as journals are called: "ACM TOSEM 2024". */
const acronymOfJournal = new RegExp(`^(?:[A-Z]+ )?([A-Z]+)(?:,? \\(?${yearPattern}\\)?)?$`, 'u');

/** How a paper was presented or accepted, which is not where it appeared. */
const distinction =
  /^[\s,(]*(?:(?:main|long|short|regular|oral|poster|spotlight|highlight|best)\b[\s,]*(?:conference|paper|presentation|award)?[\s,]*)*\)?$/iu;

/** Year and pages at the end of a reference to a journal: "(2024) 9-17", ", 2024, pp. 9–17". */
const yearAndPages = new RegExp(
  `,? \\(?${yearPattern}\\)?,?(?: (?:pp?\\. ?)?(\\d+) ?[-–] ?(\\d+))?$`,
  'u',
);

/**
 * Reads a venue's name; `undefined` where it does not say what it is, as then nothing is claimed.
 * @example parseVenue('ICLR 2024 spotlight')
 *   // { kind: 'conference', name: 'International Conference on Learning Representations',
 *   //   shortName: 'ICLR', year: '2024' }
 */
export function parseVenue(text: string): Venue | undefined {
  const year = new RegExp(`\\b${yearPattern}\\b`, 'u').exec(text)?.[0];
  const withYear = year !== undefined && { year };
  const journal = journalNames.get(acronymOfJournal.exec(text)?.[1]?.toUpperCase() ?? '');
  if (journal !== undefined) {
    const shortName = acronymOfJournal.exec(text)?.[1] ?? '';
    return { kind: 'journal', name: journal, shortName, ...withYear };
  }
  if (conferenceWords.test(text)) return { kind: 'conference', name: text, ...withYear };
  const [, event = '', acronym = '', rest = ''] = acronymAndYear.exec(text) ?? [];
  if (event !== '' && !journalWords.test(acronym)) {
    return { kind: 'conference', ...proceedingsOf(event, acronym, rest), ...withYear };
  }
  if (workshopWords.test(text)) {
    return { kind: 'conference', name: withoutYear(text), ...withYear };
  }
  if (!journalWords.test(text)) return undefined;
  const [end = '', first, last] = yearAndPages.exec(text) ?? [];
  return {
    kind: 'journal',
    name: text.slice(0, text.length - end.length),
    ...withYear,
    ...(first !== undefined && last !== undefined && { pages: `${first}-${last}` }),
  };
}

/**
 * What the proceedings of a conference are called.
 * @param event "ICML 2024"
 * @param acronym "ICML"
 * @param rest what is written after the year: a track, a workshop, a distinction
 */
function proceedingsOf(event: string, acronym: string, rest: string): Omit<Venue, 'kind'> {
  const names = [event, acronym].map((each) => proceedingsNames.get(each.toUpperCase()));
  const full = names.find((each) => each !== undefined);
  const short = withoutYear(event);
  if (distinction.test(rest)) {
    return full === undefined ? { name: short } : { name: full, shortName: short };
  }
  const part = rest.replace(/^[\s,:(]+/u, '').replace(/[\s)]+$/u, '');
  if (/^findings$/iu.test(part)) {
    const name = `Findings of the Association for Computational Linguistics: ${event}`;
    return { name, shortName: `${short} Findings` };
  }
  if (full === undefined || workshopWords.test(part)) return { name: `${short} ${part}` };
  return { name: `${full}: ${part}`, shortName: `${short} ${part}` };
}

function withoutYear(text: string): string {
  return text.replace(new RegExp(`,? \\(?${yearPattern}\\)?`, 'u'), '');
}
