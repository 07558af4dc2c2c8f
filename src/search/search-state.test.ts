import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  facetNames,
  formatSearchState,
  parseSearchState,
  withFacetValue,
  type SearchState,
} from './search-state.ts';

const start: SearchState = {
  query: '',
  filters: {},
  sort: 'relevance',
  page: 1,
  isVerbatim: false,
};

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const value = text.filter((each) => each !== '' && !each.startsWith('!'));
const choice = fc
  .record({ any: fc.array(value, { maxLength: 3 }), not: fc.array(value, { maxLength: 3 }) })
  .filter(({ any, not }) => any.length + not.length > 0);
const state: fc.Arbitrary<SearchState> = fc.record({
  query: text,
  filters: fc.dictionary(fc.constantFrom(...facetNames), choice, { noNullPrototype: true }),
  sort: fc.constantFrom('relevance', 'newest', 'title'),
  page: fc.integer({ min: 1, max: 5000 }),
  isVerbatim: fc.boolean(),
});

describe('parseSearchState and formatSearchState', () => {
  test.each<[string, Partial<SearchState>]>([
    ['', {}],
    ['q=turnip+carts', { query: 'turnip carts' }],
    ['q=title%3A%22muddy+roads%22', { query: 'title:"muddy roads"' }],
    ['topic=mud&topic=roads', { filters: { topic: { any: ['mud', 'roads'], not: [] } } }],
    ['topic=mud&topic=%21roads', { filters: { topic: { any: ['mud'], not: ['roads'] } } }],
    [
      'year=2023&has=code&listing=spring',
      {
        filters: {
          year: { any: ['2023'], not: [] },
          has: { any: ['code'], not: [] },
          listing: { any: ['spring'], not: [] },
        },
      },
    ],
    ['q=mud&sort=newest&page=3', { query: 'mud', sort: 'newest', page: 3 }],
    ['q=mud&sort=title&verbatim=1', { query: 'mud', sort: 'title', isVerbatim: true }],
  ])('“%s” means a state, and back', (address, part) => {
    expect(parseSearchState(new URLSearchParams(address))).toEqual({ ...start, ...part });
    expect(formatSearchState({ ...start, ...part }).toString()).toBe(address);
  });

  test('bring back any state from its address', () => {
    fc.assert(
      fc.property(state, (shown) => {
        const address = formatSearchState(shown).toString();
        expect(parseSearchState(new URLSearchParams(address))).toEqual(shown);
      }),
    );
  });
});

describe('parseSearchState', () => {
  test.each([
    'sort=oldest',
    'sort=',
    'page=0',
    'page=-2',
    'page=1.5',
    'page=two',
    'page=',
    'page=99999999999999999999',
    'verbatim=0',
    'verbatim=true',
    'topic=',
    'topic=%21',
    'venue=mud',
    'utm_source=letter',
  ])('ignores %s', (address) => {
    expect(parseSearchState(new URLSearchParams(address))).toEqual(start);
  });
});

describe('withFacetValue', () => {
  const narrowed: SearchState = {
    ...start,
    query: 'cart',
    page: 4,
    filters: { topic: { any: ['mud'], not: ['roads'] }, has: { any: ['code'], not: [] } },
  };

  test.each([
    ['wheels', 'any', { any: ['mud', 'wheels'], not: ['roads'] }],
    ['wheels', 'not', { any: ['mud'], not: ['roads', 'wheels'] }],
    ['mud', 'any', { any: ['mud'], not: ['roads'] }],
    ['mud', 'not', { any: [], not: ['roads', 'mud'] }],
    ['roads', 'any', { any: ['mud', 'roads'], not: [] }],
    ['roads', undefined, { any: ['mud'], not: [] }],
    ['wheels', undefined, { any: ['mud'], not: ['roads'] }],
  ] as const)('puts topic %s in %s', (topic, choiceOf, wanted) => {
    expect(withFacetValue(narrowed, 'topic', topic, choiceOf)).toEqual({
      ...narrowed,
      page: 1,
      filters: { ...narrowed.filters, topic: wanted },
    });
  });

  test('drops a facet with nothing chosen, and begins one with its first value', () => {
    expect(withFacetValue(narrowed, 'has', 'code', undefined).filters).toEqual({
      topic: narrowed.filters['topic'],
    });
    expect(withFacetValue(start, 'year', '2023', 'any').filters).toEqual({
      year: { any: ['2023'], not: [] },
    });
  });

  test('changes nothing of the state that it was given', () => {
    const before = structuredClone(narrowed);
    withFacetValue(narrowed, 'topic', 'mud', 'not');
    expect(narrowed).toEqual(before);
  });
});
