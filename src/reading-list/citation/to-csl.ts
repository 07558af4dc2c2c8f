import { arxivDoi } from '../arxiv-doi.ts';
import { onceAPaper } from '../once-a-paper.ts';
import { parseName, type CslName } from '../parse-name.ts';
import type { ListedPaper } from '../reading-list.ts';
import { arxivUrl, doiUrl } from '../ways-out.ts';
import { parseVenue, type Venue } from './parse-venue.ts';

/**
 * A paper as CSL-JSON 1.0.2, which every other format of a citation is made from.
 * See https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
export interface CslItem {
  /** The citation key. */
  readonly id: string;
  /** `article` is a preprint, `document` a work of which no more is known. */
  readonly type: 'article' | 'article-journal' | 'paper-conference' | 'document';
  readonly title: string;
  readonly author?: readonly CslName[];
  /** Year, month, day; as many as are known. */
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  /** The proceedings or the journal, in full where that is known, without the year. */
  readonly 'container-title'?: string;
  /** The same as an acronym. */
  readonly 'container-title-short'?: string;
  readonly page?: string;
  readonly publisher?: string;
  readonly number?: string;
  readonly DOI?: string;
  readonly URL?: string;
  readonly abstract?: string;
  readonly keyword?: string;
  readonly note?: string;
}

/**
 * What is known of a paper for citing it, and nothing else: no field is guessed. A paper with a
 * venue is cited by the venue and its year, any other as the preprint it is.
 */
export const toCsl = onceAPaper((paper: ListedPaper): CslItem => {
  const { authors, published, venue: venueText, identifiers } = paper.data;
  const { arxiv } = identifiers;
  const doi = identifiers.doi ?? (arxiv === undefined ? undefined : arxivDoi(arxiv));
  const url = arxiv === undefined ? doi && doiUrl(doi) : arxivUrl(arxiv);
  const venue = venueText === undefined ? undefined : parseVenue(venueText);
  const dateParts = issued(venue?.year, published);
  return {
    id: paper.citationKey,
    type: types[venue?.kind ?? (arxiv === undefined ? 'unknown' : 'preprint')],
    title: paper.titleText,
    ...(authors.length > 0 && { author: authors.map(parseName) }),
    ...(dateParts && { issued: { 'date-parts': [dateParts] } }),
    ...(venue && venueFields(venue)),
    ...(arxiv !== undefined && !venue && { publisher: 'arXiv', number: `arXiv:${arxiv}` }),
    ...(doi !== undefined && { DOI: doi }),
    ...(url !== undefined && { URL: url }),
    ...(paper.abstractText !== '' && { abstract: paper.abstractText }),
    keyword: paper.topics.map(({ label }) => label.replaceAll(',', ' ')).join(', '),
    ...(venueText !== undefined && !venue && { note: venueText }),
  };
});

const types = {
  preprint: 'article',
  journal: 'article-journal',
  conference: 'paper-conference',
  unknown: 'document',
} as const;

function venueFields({ name, shortName, pages }: Venue): Partial<CslItem> {
  return {
    'container-title': name,
    ...(shortName !== undefined && { 'container-title-short': shortName }),
    ...(pages !== undefined && { page: pages }),
  };
}

/** A venue's year goes before that of the preprint, whose month and day then say nothing. */
function issued(venueYear: string | undefined, published: string | undefined) {
  if (venueYear !== undefined) return [Number(venueYear)];
  return published?.split('-').map(Number);
}
