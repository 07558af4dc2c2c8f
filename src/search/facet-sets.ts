import type { PaperIndex } from './paper-index.ts';
import type { FacetChoice, ParsedQuery, YearRange } from './parse-query.ts';
import type { RankedPaper } from './rank.ts';

/** Values a reader chose to narrow by; within a facet any of them will do. */
export type Filters = Readonly<Record<string, FacetChoice>>;

/** Which papers the chosen facet values leave, and what each value would. */
export interface FacetSets {
  allows(key: string): boolean;
  /** By facet and value, how many of some papers choosing it would show. */
  count(papers: readonly RankedPaper[]): Record<string, Record<string, number>>;
}

/** Values chosen beside the query together with those that the query asks for. */
export function mergeFilters(filters: Filters, parsed: ParsedQuery): Record<string, FacetChoice> {
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

/**
 * Reads the papers of facet values, only of those that are needed.
 * @param notes are told of values that no paper has
 */
export async function facetSetsOf(
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
