import type { Identifiers } from '../../schemas/identifiers.ts';
import { linkSchema, type Link, paperSchema } from '../../schemas/paper.ts';
import type { ListingDate } from './listing-date.ts';
import { lightTexOfMarkup } from './light-tex-of-markup.ts';
import { identifiersIn } from './paper-identifiers.ts';
import { partialDate, partialDateIn } from './publication-date.ts';
import { nameOf, splitNames } from './source-names.ts';
import type { SourceRecord } from './source-format.ts';
import { knownFacts } from './source-facts.ts';

/** A record as its source names and nests its fields. */
export type SourceFields = Readonly<Record<string, unknown>>;

/**
 * The names that sources give a field, most telling first, in lower case and without anything but
 * letters: those of BibLaTeX, RIS, CSL-JSON, Zotero, arXiv, Crossref, DataCite, Semantic Scholar,
 * Scopus, Hugging Face, and of tables that people keep.
 */
const fieldNames = {
  title: ['titletex', 'title', 'papertitle', 'articletitle', 'documenttitle', 'paper'],
  subtitle: ['subtitle'],
  abstract: ['abstracttex', 'abstract', 'summary', 'abstractnote', 'abstracttext', 'description'],
  authors: [
    'authors',
    'author',
    'authorfullnames',
    'creators',
    'creator',
    'authorlist',
    'authornames',
  ],
  date: [
    ...[
      'published',
      'issued',
      'publicationdate',
      'publishedat',
      'datepublished',
      'date',
      'pubdate',
    ],
    ...[
      'publisheddate',
      'publishdate',
      'paperdate',
      'posted',
      'submitted',
      'created',
      'updatedate',
      'releasedate',
    ],
  ],
  year: ['year', 'publicationyear', 'pubyear'],
  month: ['month'],
  day: ['day'],
  venue: [
    ...['venue', 'containertitle', 'booktitle', 'journal', 'journaltitle', 'publicationtitle'],
    ...[
      'proceedingstitle',
      'conferencename',
      'conference',
      'sourcetitle',
      'journalref',
      'publishedin',
    ],
  ],
  arxiv: ['arxiv', 'arxivid', 'eprint', 'arxivurl', 'arxivlink', 'paperid', 'number'],
  doi: ['doi', 'doiurl', 'doilink'],
  addresses: [
    ...[
      'url',
      'link',
      'paperurl',
      'paperlink',
      'pdf',
      'pdfurl',
      'pdflink',
      'urlabs',
      'urlpdf',
      'href',
    ],
    ...[
      'paperpdf',
      'guid',
      'id',
      'identifier',
      'howpublished',
      'note',
      'extra',
      'journal',
      'volume',
    ],
  ],
  primaryClass: [
    'primaryclass',
    'primarycategory',
    'eprintclass',
    'arxivclass',
    'categories',
    'category',
  ],
  code: [
    'code',
    'codeurl',
    'codelink',
    'github',
    'githuburl',
    'githublink',
    'githubrepo',
    'repository',
    'repo',
  ],
  project: ['project', 'projectpage', 'projecturl', 'projectlink', 'website', 'homepage'],
  links: ['links'],
  listed: ['submittedondailyat', 'listed', 'added', 'dateadded', 'addedat'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type FieldName = keyof typeof fieldNames;

/** Names of fields that only records of papers have besides a title. */
const telling = [
  ...['abstract', 'authors', 'date', 'year', 'venue', 'doi', 'arxiv'],
] as const satisfies readonly FieldName[];

/** Names of fields that records of anything may have. */
const common = ['addresses', 'code'] as const satisfies readonly FieldName[];

/** How many of the names are fields that papers have, a title among them; 0 without a title. */
export function countPaperFields(names: readonly string[], { withAddresses = false } = {}): number {
  const folded = new Set(names.map(foldName));
  const has = (field: FieldName) => fieldNames[field].some((name) => folded.has(name));
  const counted = withAddresses ? [...telling, ...common] : telling;
  return has('title') ? 1 + counted.filter(has).length : 0;
}

/**
 * A paper from a record's fields, whatever its source calls them.
 * @returns `undefined` when there is neither a title nor an identifier
 */
export function recordOfFields(source: SourceFields, line: number): SourceRecord | undefined {
  const fields = new FoldedFields(source);
  const title = [fields.text('title'), fields.text('subtitle')].filter(Boolean).join(': ');
  const identifiers = identifiersOf(fields);
  if (title === '' && Object.keys(identifiers).length === 0) return undefined;
  const { authors, moreAuthors } = authorsOf(fields);
  const published = dateOf(fields);
  return {
    title,
    abstract: abstractOf(fields.text('abstract')),
    line,
    facts: knownFacts({
      authors,
      moreAuthors,
      published,
      venue: venueOf(fields.text('venue'), published),
      identifiers,
      primaryClass: primaryClassOf(fields.first('primaryClass')),
      links: linksOf(fields),
      listed: listedOf(fields.first('listed')),
    }),
  };
}

/** Looks up fields by any of the names that sources give them. */
class FoldedFields {
  private readonly values = new Map<string, unknown>();

  constructor(source: SourceFields) {
    const add = (fields: SourceFields, isNested: boolean) => {
      for (const [name, value] of Object.entries(fields)) {
        if (value === null || value === undefined || value === '') continue;
        if (isNested || !this.values.has(foldName(name))) this.values.set(foldName(name), value);
      }
    };
    add(source, false);
    const { paper } = source;
    if (isFields(paper)) add(paper, true);
    for (const record of isFields(paper) ? [source, paper] : [source]) {
      for (const nested of [record['externalIds'], record['identifiers']]) {
        if (isFields(nested)) add(nested, true);
      }
    }
  }

  /** Every value under any of the names, those of lists one by one. */
  all(field: FieldName): readonly unknown[] {
    return fieldNames[field].flatMap((name) => this.values.get(name) ?? []);
  }

  /** The values under the first of the names that is there. */
  list(field: FieldName): readonly unknown[] {
    const name = fieldNames[field].find((each) => this.values.has(each));
    return [name === undefined ? [] : this.values.get(name)].flat();
  }

  first(field: FieldName): unknown {
    return this.all(field).at(0);
  }

  /** The first value that is text, as light TeX in one line. */
  text(field: FieldName): string {
    for (const value of this.all(field)) {
      const text = typeof value === 'number' ? String(value) : value;
      if (typeof text === 'string' && text.trim() !== '') return lightTexOfMarkup(text);
    }
    return '';
  }
}

function foldName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]/gu, '');
}

function isFields(value: unknown): value is SourceFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Publishers put the word itself in front of the text. */
function abstractOf(text: string): string {
  return text.replace(/^abstract[.:—\s]\s*(?=\p{Lu})/iu, '');
}

function identifiersOf(fields: FoldedFields): Identifiers {
  const found: Identifiers = {};
  for (const field of ['doi', 'arxiv', 'addresses'] as const) {
    for (const value of fields.all(field)) {
      const text = typeof value === 'number' ? String(value) : value;
      if (typeof text !== 'string') continue;
      const { arxiv, doi } = identifiersIn(text);
      if (arxiv !== undefined) found.arxiv ??= arxiv;
      if (doi !== undefined) found.doi ??= doi;
    }
  }
  return found;
}

function authorsOf(fields: FoldedFields): { authors: string[]; moreAuthors: boolean } {
  const given = fields.list('authors');
  const names =
    given.length === 1 && typeof given[0] === 'string' ? splitNames(given[0]) : given.map(nameOf);
  const authors = names.filter(
    (name) => name !== '' && !/^(?:others|et al\.?|…|\.\.\.)$/iu.test(name),
  );
  return { authors, moreAuthors: authors.length < names.length && authors.length > 0 };
}

function dateOf(fields: FoldedFields): string | undefined {
  const year = fields.first('year');
  const ofYear = partialDate(year, fields.first('month'), fields.first('day'));
  const dates = [...fields.all('date').map(dateOfValue), ofYear].filter(
    (date) => date !== undefined,
  );
  return dates.toSorted((a, b) => b.length - a.length).at(0);
}

/** A date as text, as milliseconds, or as CSL-JSON has it. */
function dateOfValue(value: unknown): string | undefined {
  if (typeof value === 'string') return partialDateIn(value);
  if (typeof value === 'number') return partialDate(value);
  if (!isFields(value)) return undefined;
  const parts: unknown = value['date-parts'];
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  if (Array.isArray(first)) return partialDate(first[0], first[1], first[2]);
  const text = value['raw'] ?? value['literal'];
  return typeof text === 'string' ? partialDateIn(text) : undefined;
}

/** Where the paper appeared, with the year as a list writes it; a preprint server is no venue. */
function venueOf(text: string, published: string | undefined): string | undefined {
  if (
    text === '' ||
    /^(?:arxiv|corr|biorxiv|medrxiv|ssrn|preprint|cornell university)\b/iu.test(text)
  ) {
    return undefined;
  }
  const year = published?.slice(0, 4);
  return year === undefined || /\b(?:19|20)\d\d\b/u.test(text) ? text : `${text} ${year}`;
}

function primaryClassOf(value: unknown): string | undefined {
  const text = isFields(value) ? value['term'] : value;
  if (typeof text !== 'string') return undefined;
  const parsed = paperSchema.shape.primaryClass.safeParse(text.trim().split(/[\s,;]+/u)[0]);
  // Words of other taxonomies have no full stop; arXiv's undivided archives are few.
  return parsed.success &&
    /\.|^(?:gr-qc|hep-\w+|math-ph|nucl-\w+|quant-ph)$/u.test(parsed.data ?? '')
    ? parsed.data
    : undefined;
}

function linksOf(fields: FoldedFields): Link[] {
  const given = fields.all('links').filter(isFields);
  const named = (['code', 'project'] as const).flatMap((kind) =>
    fields.all(kind).map((url) => ({ kind, url })),
  );
  const links = [...given.map(({ kind, url }) => ({ kind, url })), ...named].flatMap((link) => {
    const parsed = linkSchema.safeParse(link);
    return parsed.success ? [parsed.data] : [];
  });
  return [...new Map(links.map((link) => [link.url, link])).values()];
}

function listedOf(value: unknown): ListingDate | undefined {
  const date = typeof value === 'string' ? partialDateIn(value) : undefined;
  const [year, month, day] = (date ?? '').split('-').map(Number);
  return month === undefined || day === undefined ? undefined : { year, month, day };
}
