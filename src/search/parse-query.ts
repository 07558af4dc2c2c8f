import { parseIdentifier, type WrittenIdentifier } from './parse-identifier.ts';

/** A span of years, both ends included and each optional. */
export interface YearRange {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** What a reader asks for, taken apart. */
export interface ParsedQuery {
  /** Free words in order, without fields, phrases and exclusions. */
  readonly text: string;
  /** Phrases that must stand as they are. */
  readonly phrases: readonly string[];
  /** Words and phrases that must not occur. */
  readonly excluded: readonly string[];
  /** Texts whose words must all be in the title; a phrase as it stands. */
  readonly title: readonly TitleText[];
  /** Names of people, and of venues; of several each must apply. */
  readonly author: readonly string[];
  readonly venue: readonly string[];
  /** Papers that are asked for by name; any of them will do. */
  readonly identifiers: readonly WrittenIdentifier[];
  /** Facet values; those in `not` must not apply. */
  readonly topics: FacetChoice;
  readonly listings: FacetChoice;
  readonly has: FacetChoice;
  /** Spans of which any will do. */
  readonly years: readonly YearRange[];
  /** What in the query could not be understood, said to the reader. */
  readonly notes: readonly string[];
}

export interface TitleText {
  readonly text: string;
  readonly isPhrase: boolean;
}

export interface FacetChoice {
  readonly any: readonly string[];
  readonly not: readonly string[];
}

// prettier-ignore
const fields = [
  'title', 'author', 'venue', 'topic', 'year', 'has', 'listing', 'arxiv', 'doi',
] as const;
type Field = (typeof fields)[number];

const token = /(-?)(?:([A-Za-z]+):(?=\S))?(?:"([^"]*)("?)|(\S+))/gu;

/**
 * Reads the query language: words, `"exact phrase"`, `-word`, `title:`, `author:`, `venue:`,
 * `topic:`, `listing:`, `year:2023..2025`, `has:code`, `arxiv:`, `doi:`, and identifiers as they are
 * pasted. Never throws: of what cannot be understood a note says whether it is taken as words or left
 * out.
 */
export function parseQuery(query: string): ParsedQuery {
  const words: string[] = [];
  const phrases: string[] = [];
  const excluded: string[] = [];
  const notes: string[] = [];
  const title: TitleText[] = [];
  const names = { author: [] as string[], venue: [] as string[] };
  const identifiers: WrittenIdentifier[] = [];
  const facets = { topic: newChoice(), listing: newChoice(), has: newChoice() };
  const years: YearRange[] = [];

  for (const match of query.matchAll(token)) {
    const [whole, minus, name, quoted, closing, bare] = match;
    const value = (quoted ?? bare ?? '').trim();
    const isNegative = minus === '-';
    const field = toField(name);
    if (closing === '') {
      notes.push('A quotation mark is not closed; the phrase is taken to the end.');
    }
    const identifier = identifierOf(match);
    if (identifier) {
      identifiers.push(identifier);
      continue;
    }
    if (name !== undefined && field === undefined && !value.startsWith('//')) {
      notes.push(
        `“${name}:” is no field and is taken as a word. The fields are ${fields.join(', ')}.`,
      );
    }
    if (isFree(match)) words.push(whole);
    else if (field === 'year') {
      const range = parseYears(value);
      if (!range) notes.push(`“${whole}” is no year. Write year:2024 or year:2023..2025.`);
      else if (isNegative) {
        notes.push(`“${whole}”: years cannot be excluded. Write a span such as year:2023..2025.`);
      } else years.push(range);
    } else if (value === '') continue;
    else if (field === undefined) {
      if (isNegative) excluded.push(name === undefined ? value : whole.slice(1));
      else phrases.push(value);
    } else if (field === 'arxiv' || field === 'doi') {
      notes.push(
        isNegative
          ? `“${whole}”: only words can be excluded, not a paper.`
          : `“${value}” is no ${field === 'doi' ? 'DOI' : 'arXiv id'}.`,
      );
    } else if (field === 'title' || field === 'author' || field === 'venue') {
      if (isNegative) notes.push(`“${whole}”: only words can be excluded, not a ${field}.`);
      else if (field === 'title') title.push({ text: value, isPhrase: quoted !== undefined });
      else names[field].push(value);
    } else {
      facets[field][isNegative ? 'not' : 'any'].push(value.toLowerCase().replaceAll(/\s+/gu, '-'));
    }
  }
  return {
    text: words.join(' '),
    phrases,
    excluded,
    title,
    ...names,
    identifiers,
    topics: facets.topic,
    listings: facets.listing,
    has: facets.has,
    years,
    notes,
  };
}

/** The query with its free words replaced and the rest as the reader wrote it. */
export function replaceFreeWords(query: string, replace: (words: string) => string): string {
  let replaced = '';
  let end = 0;
  for (const match of query.matchAll(token)) {
    const [whole] = match;
    replaced += query.slice(end, match.index) + (isFree(match) ? replace(whole) : whole);
    end = match.index + whole.length;
  }
  return replaced + query.slice(end);
}

/** Whether a token is searched as it stands: no field, no phrase, no exclusion, no identifier. */
function isFree(match: RegExpExecArray): boolean {
  const [, minus, name, quoted] = match;
  if (minus === '-' || identifierOf(match)) return false;
  return name === undefined ? quoted === undefined : toField(name) === undefined;
}

/** The paper that a token asks for by an identifier or address, pasted or in its field. */
function identifierOf([whole, minus, name, quoted, , bare]: RegExpExecArray) {
  if (minus === '-') return undefined;
  const field = toField(name);
  if (field === 'arxiv' || field === 'doi') {
    const identifier = parseIdentifier((quoted ?? bare ?? '').trim());
    return identifier?.scheme === field || identifier?.scheme === 'arxiv' ? identifier : undefined;
  }
  return field === undefined && quoted === undefined ? parseIdentifier(whole) : undefined;
}

function toField(name: string | undefined): Field | undefined {
  return fields.find((field) => field === name?.toLowerCase());
}

function newChoice(): { any: string[]; not: string[] } {
  return { any: [], not: [] };
}

function parseYears(value: string): YearRange | undefined {
  const [, first, dots, last] = /^(\d{4})?(?:(\.\.)(\d{4})?)?$/u.exec(value) ?? [];
  const [from, to] = [first, last].map((year) => (year === undefined ? undefined : Number(year)));
  if (from === undefined && to === undefined) return undefined;
  if (dots === undefined) return { from, to: from };
  return from !== undefined && to !== undefined && from > to
    ? { from: to, to: from }
    : { from, to };
}
