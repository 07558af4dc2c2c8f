import { permalink } from '../reading-list/permalink.ts';
import { fieldWord, type WordField } from './field-words.ts';
import { correctText, expandQuery, type ExpandedQuery, type TermGroup } from './expand-query.ts';
import type { Match, PaperIndex, PaperRecord, SortOrder } from './paper-index.ts';
import {
  parseQuery,
  replaceFreeWords,
  type FacetChoice,
  type ParsedQuery,
  type YearRange,
} from './parse-query.ts';
import { fuse, type RankedPaper } from './rank.ts';
import { queryStopWords } from './stop-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { compoundWords, fold, haveSameWords } from './words.ts';

/** Values a reader chose to narrow by; within a facet any of them will do. */
export type Filters = Readonly<Record<string, FacetChoice>>;

export interface SearchOptions {
  readonly filters?: Filters;
  readonly sort?: 'relevance' | SortOrder;
  /** How many hits to read; all are counted. */
  readonly limit?: number;
  readonly offset?: number;
  /** Take the query as it is written. */
  readonly isVerbatim?: boolean;
  /** Count facet values as well. */
  readonly countFacets?: boolean;
}

export interface Hit {
  readonly id: string;
  readonly title: string;
  /** Address from the site's root, without a slash before it. */
  readonly path: string;
  readonly score: number;
  /** Words that led to it. */
  readonly matched: readonly string[];
  readonly record: PaperRecord;
}

export interface SearchResult {
  readonly total: number;
  /** The query as it was corrected, or `null`. */
  readonly corrected: string | null;
  readonly hits: readonly Hit[];
  /** What the reader should know: parts of the query not understood, words not found. */
  readonly notes: readonly string[];
  /** By facet and value, how many papers choosing it would show. */
  readonly facetCounts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** With fewer strict matches than this, papers that lack some of the words are added behind them. */
const minStrictMatches = 20;

/** A word in a larger share of the papers is left out of relaxed matching. */
const maxTellingShare = 0.3;

/** Everything that answering needs; made once per page. */
export interface SearchSources {
  readonly index: PaperIndex;
  readonly vocabulary: Vocabulary;
  /** How many papers there are. */
  readonly papers: number;
}

/**
 * Answers a query on top of the index: corrects, matches strictly, relaxes when that finds little,
 * narrows, sorts, and reads the hits asked for.
 */
export async function searchPapers(
  sources: SearchSources,
  query: string,
  {
    filters = {},
    sort = 'relevance',
    limit = 10,
    offset = 0,
    isVerbatim = false,
    countFacets = false,
  }: SearchOptions = {},
): Promise<SearchResult> {
  const { index, vocabulary } = sources;
  const parsed = parseQuery(query);
  // The index loads while the vocabulary is asked what the words can stand for.
  index.prepare(tellingWords(parsed.text));
  const notes = [...parsed.notes];
  const expanded = await expandQuery(parsed.text, vocabulary, isVerbatim);
  const { corrections, unknown } = expanded;
  if (unknown.length > 0) notes.push(`No paper has ${listWords(unknown)}.`);
  let ranked = await match(sources, parsed, expanded, notes);
  ranked = await exclude(index, ranked, parsed.excluded);

  const chosen = mergeFilters(filters, parsed);
  const facetSets = await facetSetsOf(index, chosen, parsed.years, countFacets, notes);
  const visible = ranked.filter(({ key }) => facetSets.allows(key));
  const facetCounts = countFacets ? facetSets.count(ranked) : {};
  if (sort !== 'relevance') {
    const order = new Map((await index.all(sort)).map((key, position) => [key, position]));
    visible.sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0));
  }
  const shown = visible.slice(offset, offset + limit);
  const hits = await Promise.all(
    shown.map(async ({ key, score, matched }) => {
      const record = await index.read(key);
      const { id, title } = record;
      const path = permalink('papers', id).slice(1);
      return { id, title, path, score: Math.round(score * 1000) / 1000, matched, record };
    }),
  );
  if (sort === 'relevance' && offset === 0) exactTitleFirst(hits, query);
  return {
    total: visible.length,
    corrected:
      corrections.size === 0
        ? null
        : replaceFreeWords(query, (words) => correctText(words, corrections)),
    hits,
    notes,
    facetCounts,
  };
}

/** The words of a text that papers are sought by. */
function tellingWords(text: string): string {
  return compoundWords(text)
    .filter(({ parts }) => !parts.every((word) => queryStopWords.has(word)))
    .map(({ joined }) => joined)
    .join(' ');
}

async function match(
  sources: SearchSources,
  parsed: ParsedQuery,
  expanded: ExpandedQuery,
  notes: string[],
): Promise<RankedPaper[]> {
  const { index } = sources;
  const { phrases, title, author } = parsed;
  const required: (readonly Match[])[] = [];
  for (const phrase of phrases) {
    const matches = await index.find(`"${fold(phrase)}"`);
    if (matches.length === 0) {
      notes.push(`No paper has the exact phrase “${phrase}”. Try it without quotation marks.`);
    }
    required.push(matches);
  }
  const fieldTexts = [
    ...title.map((text) => ['title', text] as const),
    ...author.map((text) => ['author', text] as const),
  ];
  for (const [field, text] of fieldTexts) {
    for (const { parts } of compoundWords(text)) {
      for (const word of parts) required.push(await findInField(sources, field, word, notes));
    }
  }

  const hasWords = compoundWords(parsed.text).length > 0;
  let papers: RankedPaper[];
  if (hasWords) papers = await matchWords(sources, expanded);
  else if (required.length > 0) papers = toRanked(required[0] ?? []);
  else papers = (await index.all('newest')).map((key) => ({ key, score: 0, matched: [] }));
  for (const matches of required) {
    const allowed = new Set(matches.map(({ key }) => key));
    papers = papers.filter(({ key }) => allowed.has(key));
  }
  return papers;
}

/** Strict matches in the index's own order, then papers that hold or mean only some of the words. */
async function matchWords(
  { index, papers }: SearchSources,
  { groups, strict, unknown, related }: ExpandedQuery,
): Promise<RankedPaper[]> {
  const terms = [...new Set(strict.split(' '))];
  const strictMatches = strict === '' || unknown.length > 0 ? [] : await index.find(strict);
  const first = toRanked(strictMatches, terms);
  if (first.length >= minStrictMatches) return first;
  const telling = tellingGroups(groups, papers);
  const wanted = new Set(
    telling.flatMap(({ alternatives }) => alternatives.flatMap(({ terms: each }) => each)),
  );
  const found = new Map<string, readonly Match[]>();
  await Promise.all([...wanted].map(async (term) => found.set(term, await index.find(term))));
  const strictKeys = new Set(first.map(({ key }) => key));
  return [...first, ...fuse(telling, found, related).filter(({ key }) => !strictKeys.has(key))];
}

/**
 * Words that tell papers apart. One that stands in a large share of them adds nothing but work, as
 * long as two others are left.
 */
function tellingGroups(groups: readonly TermGroup[], papers: number): readonly TermGroup[] {
  const telling = groups.filter((group) => group.papers <= papers * maxTellingShare);
  return telling.length < 2 ? groups : telling;
}

function toRanked(matches: readonly Match[], matched: readonly string[] = []): RankedPaper[] {
  return matches.map(({ key, score }) => ({ key, score, matched }));
}

/** Papers with a word in a field; only if the vocabulary has it there, for the index would guess. */
async function findInField(
  { index, vocabulary }: SearchSources,
  field: WordField,
  word: string,
  notes: string[],
): Promise<readonly Match[]> {
  const entry = (await vocabulary.partOf(word)).words.get(word);
  if (field === 'title' ? entry?.inTitle : entry?.inAuthor) {
    return index.find(fieldWord(field, word));
  }
  notes.push(`No paper has “${word}” in its ${field === 'title' ? 'title' : 'authors'}.`);
  return [];
}

async function exclude(
  index: PaperIndex,
  papers: RankedPaper[],
  excluded: readonly string[],
): Promise<RankedPaper[]> {
  const gone = new Set<string>();
  for (const text of excluded) {
    const words = compoundWords(text).flatMap(({ parts }) => parts);
    if (words.length === 0) continue;
    // Without quotation marks the index would take longer words, and guess where it has none.
    for (const { key } of await index.find(`"${words.join(' ')}"`)) gone.add(key);
  }
  return gone.size === 0 ? papers : papers.filter(({ key }) => !gone.has(key));
}

function mergeFilters(filters: Filters, parsed: ParsedQuery): Record<string, FacetChoice> {
  const merged: Record<string, FacetChoice> = { ...filters };
  const add = (facet: string, { any, not }: FacetChoice) => {
    if (any.length === 0 && not.length === 0) return;
    const present = merged[facet] ?? { any: [], not: [] };
    merged[facet] = { any: [...present.any, ...any], not: [...present.not, ...not] };
  };
  add('topic', parsed.topics);
  add('listing', parsed.listings);
  add('has', parsed.has);
  return merged;
}

interface FacetSets {
  allows(key: string): boolean;
  count(papers: readonly RankedPaper[]): Record<string, Record<string, number>>;
}

async function facetSetsOf(
  index: PaperIndex,
  chosen: Readonly<Record<string, FacetChoice>>,
  years: readonly YearRange[],
  countFacets: boolean,
  notes: string[],
): Promise<FacetSets> {
  const isNarrowed = Object.keys(chosen).length > 0 || years.length > 0;
  if (!isNarrowed && !countFacets) return { allows: () => true, count: () => ({}) };
  const facets = await index.facets();
  const values = new Map<string, Map<string, ReadonlySet<string>>>();
  for (const [facet, counts] of Object.entries(facets)) {
    const ofFacet = new Map<string, ReadonlySet<string>>();
    for (const value of Object.keys(counts)) {
      const isNeeded = countFacets || facet === 'year' || chosen[facet] !== undefined;
      if (isNeeded) ofFacet.set(value, new Set(await index.withFacet(facet, value)));
    }
    values.set(facet, ofFacet);
  }
  const tests = new Map<string, (key: string) => boolean>();
  for (const [facet, { any, not }] of Object.entries(chosen)) {
    const setOf = (value: string): ReadonlySet<string> => {
      const known = values.get(facet)?.get(value) ?? nearestValue(values.get(facet), value);
      if (!known) notes.push(`There is no ${facet} “${value}”.`);
      return known ?? new Set();
    };
    const [anySets, notSets] = [any.map(setOf), not.map(setOf)];
    tests.set(
      facet,
      (key) =>
        (anySets.length === 0 || anySets.some((set) => set.has(key))) &&
        !notSets.some((set) => set.has(key)),
    );
  }
  if (years.length > 0) {
    const isAsked = (year: number) =>
      years.some(({ from = 0, to = Infinity }) => year >= from && year <= to);
    const inRange = [...(values.get('year') ?? [])]
      .filter(([year]) => isAsked(Number(year)))
      .map(([, set]) => set);
    const before = tests.get('year');
    tests.set('year', (key) => inRange.some((set) => set.has(key)) && (before?.(key) ?? true));
  }
  const passes = (key: string, except?: string) =>
    [...tests].every(([facet, test]) => facet === except || test(key));
  return {
    allows: passes,
    count: (papers) => {
      const counts: Record<string, Record<string, number>> = {};
      for (const [facet, ofFacet] of values) {
        const candidates = papers.filter(({ key }) => passes(key, facet));
        counts[facet] = Object.fromEntries(
          [...ofFacet].map(([value, set]) => [
            value,
            candidates.reduce((sum, { key }) => sum + Number(set.has(key)), 0),
          ]),
        );
      }
      return counts;
    },
  };
}

/** A facet value that begins as the reader wrote it: `topic:quant`. */
function nearestValue(
  values: ReadonlyMap<string, ReadonlySet<string>> | undefined,
  written: string,
): ReadonlySet<string> | undefined {
  const matches = [...(values ?? [])].filter(([value]) => value.startsWith(written));
  return matches.length > 0 ? new Set(matches.flatMap(([, set]) => [...set])) : undefined;
}

function exactTitleFirst(hits: Hit[], query: string): void {
  const at = hits.findIndex(({ title }) => haveSameWords(title, query));
  const [exact] = at > 0 ? hits.splice(at, 1) : [];
  if (exact) hits.unshift(exact);
}

function listWords(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(' or ');
}
