import { permalink } from '../reading-list/permalink.ts';
import { excerpt, markMatches, type MarkedText } from './excerpt.ts';
import { correctText, expandQuery, type ExpandedQuery, type TermGroup } from './expand-query.ts';
import { facetSetsOf, mergeFilters, type Filters } from './facet-sets.ts';
import { findGroups, noGroups, type SearchGroups } from './find-groups.ts';
import { findWholeName } from './find-whole-name.ts';
import { nameWords, type Names } from './names.ts';
import type { Match, PaperIndex, PaperRecord, SortOrder } from './paper-index.ts';
import { pageName, type WrittenIdentifier } from './parse-identifier.ts';
import { parseQuery, replaceFreeWords, type ParsedQuery, type TitleText } from './parse-query.ts';
import { fuse, type RankedPaper } from './rank.ts';
import type { Place } from './search-manifest.ts';
import { queryStopWords } from './stop-words.ts';
import { titleWord } from './title-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { compoundWords, fold, haveSameWords } from './words.ts';

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
  /** Find topics, reading paths, people and venues as well. */
  readonly findGroups?: boolean;
  /** Mark what was searched in what is shown of each hit. */
  readonly markMatches?: boolean;
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
  /** Only if asked for. */
  readonly marked?: MarkedHit;
}

/** What is shown of a hit, with what was searched apart from the rest. */
export interface MarkedHit {
  readonly title: readonly MarkedText[];
  /** The words around what was searched; the beginning of the abstract where it does not have them. */
  readonly text: readonly MarkedText[];
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
  /** Topics, reading paths, people and venues; none unless asked for. */
  readonly groups: SearchGroups;
}

/** With fewer strict matches than this, papers that lack some of the words are added after them. */
const minStrictMatches = 20;

/** A word in a larger share of the papers is left out of relaxed matching. */
const maxTellingShare = 0.3;

/** Everything that answering needs; made once per page. */
export interface SearchSources {
  readonly index: PaperIndex;
  readonly vocabulary: Vocabulary;
  readonly names: Names;
  /** Topics and reading paths. */
  readonly places: readonly Place[];
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
    findGroups: isGrouped = false,
    markMatches: isMarked = false,
  }: SearchOptions = {},
): Promise<SearchResult> {
  const { index, vocabulary } = sources;
  const parsed = parseQuery(query);
  const isIdentified = parsed.identifiers.length > 0;
  const text = isIdentified ? '' : parsed.text;
  // The index loads while the vocabulary is asked what the words can mean.
  index.prepare(tellingWords(text));
  // So do facets; what fails here fails again, and is reported, when they are counted.
  if (countFacets) index.facets().catch(() => undefined);
  const notes = [...parsed.notes];
  const [expanded, named] = await Promise.all([
    expandQuery(text, vocabulary, isVerbatim),
    findWholeName(sources, text),
  ]);
  const corrections = named?.isAll ? new Map<string, string>() : expanded.corrections;
  if (!named?.isAll && expanded.unknown.length > 0) {
    notes.push(`No paper has ${listWords(expanded.unknown)}.`);
  }
  const required = await requiredSets(sources, parsed, notes);
  let ranked: RankedPaper[];
  if (isIdentified) ranked = await identified(sources, parsed.identifiers, notes);
  else if (named?.isAll) ranked = toRanked(toMatches(named.keys));
  else if (compoundWords(text).length > 0) {
    ranked = personFirst(await matchWords(sources, expanded), named?.keys ?? []);
  } else if (required.length > 0) ranked = toRanked(required[0] ?? []);
  else ranked = toRanked(toMatches(await index.all('newest')));
  for (const matches of required) {
    const allowed = new Set(matches.map(({ key }) => key));
    ranked = ranked.filter(({ key }) => allowed.has(key));
  }
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
    shown.map(async ({ key, score, matched }): Promise<Hit> => {
      const record = await index.read(key);
      const { id, title } = record;
      const path = permalink('papers', id).slice(1);
      const hit = { id, title, path, score: Math.round(score * 1000) / 1000, matched, record };
      return isMarked ? { ...hit, marked: toMarked(record, matched) } : hit;
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
    groups: isGrouped ? await findGroups(sources, correctText(text, corrections)) : noGroups,
  };
}

function toMarked({ title, text }: PaperRecord, matched: readonly string[]): MarkedHit {
  return {
    title: markMatches(title, matched),
    text: markMatches(excerpt(text, matched), matched),
  };
}

/** The words of a text that papers are sought by. */
function tellingWords(text: string): string {
  return compoundWords(text)
    .filter(({ parts }) => !parts.every((word) => queryStopWords.has(word)))
    .map(({ joined }) => joined)
    .join(' ');
}

/** The papers of each phrase and field, all of which a paper must be among. */
async function requiredSets(
  sources: SearchSources,
  { phrases, title, author, venue }: ParsedQuery,
  notes: string[],
): Promise<(readonly Match[])[]> {
  const { index, names } = sources;
  const required: (readonly Match[])[] = [];
  for (const phrase of phrases) {
    const matches = await index.find(`"${fold(phrase)}"`);
    if (matches.length === 0) {
      notes.push(`No paper has the exact phrase “${phrase}”. Try it without quotation marks.`);
    }
    required.push(matches);
  }
  for (const text of title) {
    required.push(...(await findInTitle(sources, text, notes)));
  }
  const named = [
    ...author.map((text) => ({ text, found: names.authors(text), lack: 'No paper is by' })),
    ...venue.map((text) => ({ text, found: names.venues(text), lack: 'No paper appeared at' })),
  ];
  for (const { text, found, lack } of named) {
    if (nameWords(text).length === 0) continue;
    const keys = new Set((await found).flatMap((each) => each.keys));
    if (keys.size === 0) notes.push(`${lack} “${text}”.`);
    required.push(toMatches(keys));
  }
  return required;
}

/** Papers that are asked for by name, in the order of the query. */
async function identified(
  { names }: SearchSources,
  identifiers: readonly WrittenIdentifier[],
  notes: string[],
): Promise<RankedPaper[]> {
  const keys = new Set<string>();
  for (const { scheme, value } of identifiers) {
    const found = await names.papersWith(scheme === 'page' ? pageName(value) : value);
    if (found.length === 0) notes.push(`No paper of this list is ${value}.`);
    for (const key of found) keys.add(key);
  }
  return toRanked(toMatches(keys));
}

/** The papers of a person whom the whole query names, and then the others. */
function personFirst(papers: readonly RankedPaper[], keys: readonly string[]): RankedPaper[] {
  const byKey = new Map(papers.map((paper) => [paper.key, paper]));
  const ofPerson = keys.map((key) => byKey.get(key) ?? { key, score: 0, matched: [] });
  const known = new Set(keys);
  return [...ofPerson, ...papers.filter(({ key }) => !known.has(key))];
}

/** Strict matches in the index's own order, then papers that have or mean only some of the words. */
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

function toMatches(keys: Iterable<string>): Match[] {
  return [...keys].map((key) => ({ key, score: 0 }));
}

/** Papers whose title has a phrase, or each word of a text: a set for each. */
async function findInTitle(
  { index, vocabulary }: SearchSources,
  { text, isPhrase }: TitleText,
  notes: string[],
): Promise<(readonly Match[])[]> {
  const words = compoundWords(text).flatMap(({ parts }) => parts);
  const found: (readonly Match[])[] = [];
  for (const word of words) {
    // The index would guess at a word that it does not have.
    const isThere = (await vocabulary.partOf(word)).words.get(word)?.inTitle === true;
    if (!isThere) notes.push(`No paper has “${word}” in its title.`);
    if (!isThere || !isPhrase) found.push(isThere ? await index.find(titleWord(word)) : []);
  }
  if (!isPhrase || words.length === 0 || found.length > 0) return found;
  const matches = await index.find(`"${words.map(titleWord).join(' ')}"`);
  if (matches.length === 0) notes.push(`No paper has “${text}” in its title.`);
  return [matches];
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

function exactTitleFirst(hits: Hit[], query: string): void {
  const at = hits.findIndex(({ title }) => haveSameWords(title, query));
  const [exact] = at > 0 ? hits.splice(at, 1) : [];
  if (exact) hits.unshift(exact);
}

function listWords(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(' or ');
}
