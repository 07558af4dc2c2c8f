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
  /** Texts whose words must all stand in the title, and in the authors. */
  readonly title: readonly string[];
  readonly author: readonly string[];
  /** Facet values; those in `not` must not apply. */
  readonly topics: FacetChoice;
  readonly listings: FacetChoice;
  readonly has: FacetChoice;
  /** Spans of which any will do. */
  readonly years: readonly YearRange[];
  /** What in the query could not be understood, said to the reader. */
  readonly notes: readonly string[];
}

export interface FacetChoice {
  readonly any: readonly string[];
  readonly not: readonly string[];
}

const fields = ['title', 'author', 'topic', 'year', 'has', 'listing'] as const;
type Field = (typeof fields)[number];

const token = /(-?)(?:([A-Za-z]+):(?=\S))?(?:"([^"]*)("?)|(\S+))/gu;

/**
 * Reads the query language: words, `"exact phrase"`, `-word`, `title:`, `author:`, `topic:`,
 * `listing:`, `year:2023..2025`, `has:code`. Never throws: of what cannot be understood a note says
 * whether it is taken as words or left out.
 */
export function parseQuery(query: string): ParsedQuery {
  const words: string[] = [];
  const phrases: string[] = [];
  const excluded: string[] = [];
  const notes: string[] = [];
  const inField = { title: [] as string[], author: [] as string[] };
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
    } else if (field === 'title' || field === 'author') {
      if (isNegative) notes.push(`“${whole}”: only words can be excluded, not a ${field}.`);
      else inField[field].push(value);
    } else {
      facets[field][isNegative ? 'not' : 'any'].push(value.toLowerCase().replaceAll(/\s+/gu, '-'));
    }
  }
  return {
    text: words.join(' '),
    phrases,
    excluded,
    ...inField,
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

/** Whether a token is searched as it stands: no field, no phrase, no exclusion. */
function isFree([, minus, name, quoted]: RegExpExecArray): boolean {
  return minus !== '-' && (name === undefined ? quoted === undefined : toField(name) === undefined);
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
