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
  readonly years: YearRange | undefined;
  /** What in the query could not be understood, said to the reader. */
  readonly notes: readonly string[];
}

export interface FacetChoice {
  readonly any: readonly string[];
  readonly not: readonly string[];
}

const fields = ['title', 'author', 'topic', 'year', 'has', 'listing'] as const;
type Field = (typeof fields)[number];

const token = /(-?)(?:([A-Za-z]+):(?=["\S]))?(?:"([^"]*)("?)|(\S+))/gu;

/**
 * Reads the query language: words, `"exact phrase"`, `-word`, `title:`, `author:`, `topic:`,
 * `listing:`, `year:2023..2025`, `has:code`. Never throws: what cannot be understood is searched as
 * words, and a note says so.
 */
export function parseQuery(query: string): ParsedQuery {
  const words: string[] = [];
  const phrases: string[] = [];
  const excluded: string[] = [];
  const notes: string[] = [];
  const inField = { title: [] as string[], author: [] as string[] };
  const facets = { topic: newChoice(), listing: newChoice(), has: newChoice() };
  let years: YearRange | undefined;

  for (const match of query.matchAll(token)) {
    const [whole, minus = '', name, quoted, closing, bare] = match;
    const value = (quoted ?? bare ?? '').trim();
    const isNegative = minus === '-';
    if (quoted !== undefined && closing === '') {
      notes.push('A quotation mark is not closed; the phrase is taken to the end.');
    }
    if (name === undefined) {
      if (value === '') continue;
      if (isNegative) excluded.push(value);
      else if (quoted === undefined) words.push(value);
      else phrases.push(value);
      continue;
    }
    const field = name.toLowerCase();
    if (!isField(field)) {
      if (!value.startsWith('//')) {
        notes.push(
          `“${name}:” is no field and is searched as a word. The fields are ${fields.join(', ')}.`,
        );
      }
      words.push(whole);
    } else if (field === 'year') {
      const range = parseYears(value);
      if (!range) notes.push(`“${whole}” is no year. Write year:2024 or year:2023..2025.`);
      else if (isNegative)
        notes.push('Years cannot be excluded. Write a span such as year:2023..2025.');
      else years = range;
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

function isField(name: string): name is Field {
  return (fields as readonly string[]).includes(name);
}

function newChoice(): { any: string[]; not: string[] } {
  return { any: [], not: [] };
}

function parseYears(value: string): YearRange | undefined {
  const match = /^(\d{4})?(\.\.)?(\d{4})?$/u.exec(value);
  if (!match || (match[1] === undefined && match[3] === undefined)) return undefined;
  const first = match[1] === undefined ? undefined : Number(match[1]);
  const last = match[3] === undefined ? undefined : Number(match[3]);
  if (match[2] === undefined) return { from: first, to: first };
  if (first !== undefined && last !== undefined && first > last) return { from: last, to: first };
  return { from: first, to: last };
}
