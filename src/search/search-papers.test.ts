import { describe, expect, test } from 'vitest';
import type { SearchPlace } from '../search-index/search-places.ts';
import { pagefindSources } from '../search-index/testing/pagefind-sources.ts';
import type { SearchGroups } from './find-groups.ts';
import { searchPapers, type SearchOptions } from './search-papers.ts';
import { tableSources, type TablePaper } from './testing/table-index.ts';

const papers: TablePaper[] = [
  {
    id: 'carts-1',
    title: 'Turnip Carts on Muddy Roads',
    authors: 'Ada Beet, Bo Radish',
    abstract: 'Turnip carts sink in mud. Wider wheels help.',
    venue: 'CartCon 2021',
    identifiers: ['2104.00001', 'beet2021turnip', 'example.org/beet/carts'],
    date: '2021-04',
    facets: { topic: ['transport'], listing: ['spring'], has: ['code'] },
  },
  {
    id: 'wheels1',
    title: 'Wide Wheels',
    authors: 'Zoë Müller, Ada Radish, Bo K. Beet',
    venue: 'CartCon 2023 Workshop',
    abstract: 'The wheels of turnip carts should be wide.',
    date: '2023-01',
    facets: { topic: ['transport'], listing: ['spring', 'autumn'] },
  },
  {
    id: 'cellar1',
    title: 'Root Cellars',
    authors: 'Bo Radish',
    abstract: 'Turnips keep below ground.',
    date: '2020',
    facets: { topic: ['storage'], listing: ['autumn'] },
  },
  {
    id: 'cellar2',
    title: 'Root Cellars Again: Better Root Cellars than Root Cellars',
    abstract: 'Root cellars for roots.',
    date: '2022',
    facets: { topic: ['storage', 'survey'], listing: ['autumn'] },
  },
  {
    id: 'sledge1',
    title: 'Sledges for Beets',
    abstract: 'On muddy roads a sledge is faster than a cart.',
    date: '2024-06',
    facets: { topic: ['transport'], listing: ['autumn'], has: ['code'] },
  },
  {
    id: 'bales-1',
    title: 'Compression of Hay',
    abstract: 'Hay-bales take less room. A turnip has no room to lose.',
    date: '2023-09',
    facets: { topic: ['storage'], listing: ['spring'] },
  },
  {
    id: 'llama-1',
    title: 'Llama2 at Work',
    abstract: 'It pulls well, and eats little hay.',
    date: '2024-01',
    facets: { topic: ['animals'], listing: ['spring'] },
  },
  {
    id: 'seeds-1',
    title: 'Notes on Seeds',
    abstract: 'Seeds of the radish, by the visual signs of ripeness.',
    note: 'Read it beside the almanac.',
    facets: { topic: ['sowing'], listing: ['spring'] },
  },
  {
    id: 'seeds-2',
    title: 'Seed Tokens',
    abstract: 'Visual tokens tell good seeds.',
    date: '2025-02',
    facets: { topic: ['sowing'], listing: ['autumn'] },
  },
];

const synonyms = [
  ['wagon', 'cart'],
  ['squash', 'compression'],
];

const places: SearchPlace[] = [
  {
    ...{ kind: 'topic', id: 'storage', label: 'Storage', papers: 3 },
    texts: ['Storage', 'How to store roots', 'Cellars keep a turnip.', ''],
  },
  {
    ...{ kind: 'topic', id: 'transport', label: 'Turnip transport', papers: 3 },
    texts: ['Turnip transport', 'By cart or sledge', '', ''],
  },
  {
    ...{ kind: 'path', id: 'to-the-barn', label: 'To the barn', papers: 2 },
    texts: ['To the barn', 'For farmers', '', 'Seeds come first.'],
  },
];

/** The index in memory that other tests use, and the real one: both must pass the same tests. */
const indexes = [
  ['a table', tableSources(papers, synonyms, places)],
  ['Pagefind', await pagefindSources(papers, synonyms, places)],
] as const;

/** So many papers with two words, and three more with one of them. */
const muddyPapers = (count: number) =>
  tableSources(
    Array.from({ length: count + 3 }, (_, index) => {
      const id = `paper${String(index).padStart(2, '0')}`;
      return { id, title: index < count ? 'Muddy Road' : 'Muddy Field' };
    }),
  );

describe.each(indexes)('searchPapers over %s', (_, sources) => {
  const search = (query: string, options?: SearchOptions) => searchPapers(sources, query, options);
  const found = async (query: string, options?: SearchOptions) =>
    (await search(query, options)).hits.map(({ id }) => id);
  const notesOn = async (query: string, options?: SearchOptions) =>
    (await search(query, options)).notes;

  describe('by words', () => {
    test('puts papers that have every word first, and those that have some after them', async () => {
      const { hits, total } = await search('turnip wheels roads');
      expect(hits.slice(0, 2).map(({ id, matched }) => [id, matched])).toEqual([
        ['carts-1', ['turnip', 'wheels', 'roads']],
        ['wheels1', ['wheels']],
      ]);
      expect(total).toBe(hits.length);
      expect((await found('radish cellar'))[0]).toBe('cellar1');
    });

    test('puts a paper of exactly that title first', async () => {
      const [first] = await sources.index.find('root cellars');
      expect((await sources.index.read(first?.key ?? '')).id).toBe('cellar2');
      expect((await found('Root cellars'))[0]).toBe('cellar1');
      expect((await found('root-cellars!'))[0]).toBe('cellar1');
      expect((await found('root cellars', { sort: 'newest' }))[0]).not.toBe('cellar1');
    });

    test('finds by any inflection and by the beginning of a word', async () => {
      expect((await found('sledging'))[0]).toBe('sledge1');
      expect((await found('compressio'))[0]).toBe('bales-1');
    });

    test('finds words made of the same one, after those with the word itself', async () => {
      const { hits, corrected, notes } = await search('ripen');
      expect(hits.map(({ id }) => id)).toEqual(['seeds-1']);
      expect({ corrected, notes }).toEqual({ corrected: null, notes: [] });
      expect((await found('compressor'))[0]).toBe('bales-1');
    });

    test('finds neighbours that papers write as one', async () => {
      expect((await found('llama 2'))[0]).toBe('llama-1');
      expect(await notesOn('llama 2')).toEqual([]);
    });

    test('finds a word that only the curator wrote', async () => {
      const { hits, notes, corrected } = await search('almanac');
      expect(hits.map(({ id, matched }) => [id, matched])).toEqual([['seeds-1', ['almanac']]]);
      expect({ notes, corrected }).toEqual({ notes: [], corrected: null });
      expect((await search('almanack')).corrected).toBe('almanac');
    });

    test('finds an author without the field', async () => {
      expect(await found('müller')).toEqual(['wheels1']);
    });

    test('finds the whole of a hyphenated word', async () => {
      expect(await found('haybales')).toEqual(['bales-1']);
      expect((await found('hay-bales'))[0]).toBe('bales-1');
    });

    test('finds papers that say it in other words, though no paper says it in these', async () => {
      const { hits, notes, corrected } = await search('wagons');
      expect(hits.map(({ id }) => id).sort()).toEqual(['carts-1', 'sledge1', 'wheels1']);
      expect(notes).toEqual(['No paper has “wagons”.']);
      expect(corrected).toBeNull();
    });

    test('gives nothing for nonsense, and says what no paper has', async () => {
      expect(await search('xqzvw plomf xqzvw')).toEqual({
        total: 0,
        corrected: null,
        hits: [],
        notes: ['No paper has “xqzvw” or “plomf”.'],
        facetCounts: {},
        groups: { topics: [], paths: [], authors: [], venues: [] },
      });
    });

    test('answers by the words it knows when it does not know others', async () => {
      expect((await found('turnip xqzvw')).sort()).toEqual([
        'bales-1',
        'carts-1',
        'cellar1',
        'wheels1',
      ]);
      expect(await notesOn('turnip xqzvw')).toEqual(['No paper has “xqzvw”.']);
    });

    test.each(['', '  ', '…', '""'])('gives all papers, newest first, for “%s”', async (query) => {
      const ids = await found(query);
      expect(ids).toHaveLength(papers.length);
      expect(ids.slice(0, 2)).toEqual(['seeds-2', 'sledge1']);
      expect(ids.at(-1)).toBe('seeds-1');
    });
  });

  describe('with a misspelled word', () => {
    test.each([
      ['turnip compresion', 'turnip compression'],
      ['Turnip  COMPRESION?', 'Turnip  compression?'],
      ['compresion -carts topic:storage', 'compression -carts topic:storage'],
      ['title:hay compresion "less room"', 'title:hay compression "less room"'],
      ['compresion -compresion "compresion"', 'compression -compresion "compresion"'],
      ['hay,compresion', 'hay,compression'],
      ['visualtokens -carts', 'visual tokens -carts'],
      ['hay-baels', 'hay-bales'],
    ])('reports %s as %s', async (query, corrected) => {
      expect((await search(query)).corrected).toBe(corrected);
    });

    test('answers as if it had been spelled right', async () => {
      expect(await found('hay compresion -carts')).toEqual(await found('hay compression -carts'));
    });

    test('reports nothing when nothing was corrected', async () => {
      expect((await search('hay compression')).corrected).toBeNull();
    });

    test('takes it as written when asked to', async () => {
      const { corrected, hits, notes } = await search('compresion', { isVerbatim: true });
      expect({ corrected, hits, notes }).toEqual({
        corrected: null,
        hits: [],
        notes: ['No paper has “compresion”.'],
      });
    });
  });

  describe('by phrases', () => {
    test('gives the papers that have it as it stands', async () => {
      expect((await found('"muddy roads"')).sort()).toEqual(['carts-1', 'sledge1']);
      expect((await found('"MÜDDY Roads"')).sort()).toEqual(['carts-1', 'sledge1']);
      expect(await found('"roads muddy"')).toEqual([]);
    });

    test('narrows other words by it', async () => {
      expect(await found('turnip "muddy roads"')).toEqual(['carts-1']);
    });

    test('wants all of several', async () => {
      expect(await found('"muddy roads" "turnip carts"')).toEqual(['carts-1']);
    });

    test('says which one no paper has', async () => {
      const note = 'No paper has the exact phrase “roads muddy”. Try it without quotation marks.';
      expect(await notesOn('"roads muddy"')).toEqual([note]);
      expect(await notesOn('"muddy roads" "roads muddy"')).toEqual([note]);
      expect(await notesOn('"muddy roads"')).toEqual([]);
    });
  });

  describe('by exclusion', () => {
    test('leaves out papers with the word in any inflection', async () => {
      expect((await found('turnip -wheel')).sort()).toEqual(['bales-1', 'cellar1']);
    });

    test('leaves out papers with the phrase, and not those with its words apart', async () => {
      expect(await found('turnip carts -"muddy roads"')).not.toContain('carts-1');
      expect(await found('turnip carts -"roads muddy"')).toContain('carts-1');
      expect(await found('hay -hay-bales')).toEqual(['llama-1']);
    });

    test('leaves out no paper with a longer word', async () => {
      expect(await found('turnip -whe')).toContain('wheels1');
    });

    test('leaves out no paper for a word that none has', async () => {
      const all = await found('turnip carts');
      expect(await found('turnip carts -cartography')).toEqual(all);
      expect(await found('turnip carts -…')).toEqual(all);
    });

    test('leaves out of all papers when nothing else is asked', async () => {
      const ids = await found('-turnip');
      expect(ids).toHaveLength(5);
      expect(ids[0]).toBe('seeds-2');
    });
  });

  describe('by field', () => {
    test.each([
      ['title:wheels', ['wheels1']],
      ['title:carts title:roads', ['carts-1']],
      ['title:"muddy roads"', ['carts-1']],
      ['title:"carts roads"', []],
      ['author:muller', ['wheels1']],
      ['author:Müller', ['wheels1']],
      ['author:radish', ['carts-1', 'cellar1', 'wheels1']],
      ['author:radish author:ada', ['carts-1', 'wheels1']],
      ['author:"Ada Beet"', ['carts-1']],
      ['author:"Beet, Ada"', ['carts-1']],
      ['author:"Bo Beet"', ['wheels1']],
      ['author:"B. Radish"', ['carts-1', 'cellar1']],
      ['venue:cartcon', ['carts-1', 'wheels1']],
      ['venue:"cartcon 2023"', ['wheels1']],
      ['wheels venue:workshop', ['wheels1']],
      ['arxiv:2104.00001v3', ['carts-1']],
      ['title:carts author:müller', []],
      ['radish author:radish', ['carts-1', 'cellar1', 'wheels1']],
      ['turnip author:müller', ['wheels1']],
      ['title:root cellars', ['cellar1', 'cellar2']],
    ])('%s finds %j', async (query, ids) => {
      expect((await found(query)).sort()).toEqual(ids);
    });

    test('says which word no paper has there, even if others have it elsewhere', async () => {
      expect(await notesOn('title:mud')).toEqual(['No paper has “mud” in its title.']);
      expect(await found('title:mud')).toEqual([]);
      expect(await notesOn('author:"ada turnip"')).toEqual(['No paper is by “ada turnip”.']);
      expect(await notesOn('venue:"mud fair"')).toEqual(['No paper appeared at “mud fair”.']);
      expect(await notesOn('title:"carts roads"')).toEqual([
        'No paper has “carts roads” in its title.',
      ]);
    });
  });

  describe('by name', () => {
    test.each([
      ['2104.00001', ['carts-1']],
      ['arXiv:2104.00001v2', ['carts-1']],
      ['https://arxiv.org/pdf/2104.00001v2', ['carts-1']],
      ['turnip https://www.example.org/beet/carts/', ['carts-1']],
      ['https://example.net/list/papers/wheels1.html#abstract', ['wheels1']],
      ['wheels 2104.00001 https://example.net/papers/seeds-1.html', ['carts-1', 'seeds-1']],
      ['Beet2021turnip', ['carts-1']],
      ['cartcon 2021', ['carts-1']],
      ['CartCon', ['carts-1', 'wheels1']],
    ])('%s leads to the papers with it alone', async (query, ids) => {
      const { hits, corrected, notes } = await search(query);
      expect(hits.map(({ id }) => id).sort()).toEqual(ids);
      expect({ corrected, notes }).toEqual({ corrected: null, notes: [] });
    });

    test('says that no paper has an identifier, and shows no other', async () => {
      const { total, notes, corrected } = await search('arXiv:2104.99999');
      expect({ total, corrected }).toEqual({ total: 0, corrected: null });
      expect(notes).toEqual(['No paper of this list is 2104.99999.']);
    });

    test('puts the papers of a person before those that mention the words', async () => {
      expect((await found('Bo Radish')).slice(0, 2).sort()).toEqual(['carts-1', 'cellar1']);
      expect((await found('Radish, Ada'))[0]).toBe('wheels1');
    });

    test('leaves a name as it is that is near to a word', async () => {
      expect(await search('HAYE')).toMatchObject({
        ...{ total: 0, corrected: null, notes: ['No paper has “HAYE”.'] },
      });
      expect(await search('C++')).toMatchObject({ total: 0, notes: ['No paper has “C++”.'] });
    });
  });

  describe('in groups', () => {
    const groupsOf = async (query: string) => (await search(query, { findGroups: true })).groups;
    const labels = async (query: string, kind: keyof SearchGroups) =>
      (await groupsOf(query))[kind].map(({ label }) => label);

    test('finds topics and paths by all words of their texts, those with it in the label first', async () => {
      expect((await groupsOf('storing')).topics).toEqual([
        { kind: 'topic', label: 'Storage', path: 'topics/storage.html', papers: 3 },
      ]);
      expect(await labels('turnip', 'topics')).toEqual(['Turnip transport', 'Storage']);
      expect(await labels('turnip cellars', 'topics')).toEqual(['Storage']);
      expect(await labels('turnip seeds', 'topics')).toEqual([]);
      expect(await labels('to the barn', 'paths')).toEqual(['To the barn']);
    });

    test('finds them by corrected words', async () => {
      expect(await labels('cellasr', 'topics')).toEqual(['Storage']);
    });

    test('finds people by any part of their name, while it is typed as well', async () => {
      expect((await groupsOf('Radish')).authors).toEqual([
        {
          ...{ kind: 'author', label: 'Bo Radish', papers: 2 },
          path: 'search.html?q=author%3A%22Bo%20Radish%22',
        },
        {
          ...{ kind: 'author', label: 'Ada Radish', papers: 1 },
          path: 'search.html?q=author%3A%22Ada%20Radish%22',
        },
      ]);
      expect(await labels('bo rad', 'authors')).toEqual(['Bo Radish']);
      expect(await labels('turnip radish', 'authors')).toEqual([]);
    });

    test('finds venues', async () => {
      expect(await labels('cartcon', 'venues')).toEqual(['CartCon 2021', 'CartCon 2023 Workshop']);
    });

    test('finds none unless asked to', async () => {
      expect((await search('radish')).groups.authors).toEqual([]);
    });
  });

  describe('narrowed by facets', () => {
    const any = (...values: string[]) => ({ any: values, not: [] });
    const not = (...values: string[]) => ({ any: [], not: values });

    test('gives papers with any of the values of a facet', async () => {
      expect((await found('', { filters: { topic: any('survey', 'animals') } })).sort()).toEqual([
        'cellar2',
        'llama-1',
      ]);
    });

    test('gives no papers with an excluded value', async () => {
      expect(
        await found('', { filters: { topic: { any: ['storage'], not: ['survey'] } } }),
      ).toEqual(['bales-1', 'cellar1']);
    });

    test('wants something of each facet', async () => {
      const filters = { topic: any('transport'), listing: any('spring'), has: not('code') };
      expect(await found('', { filters })).toEqual(['wheels1']);
    });

    test.each([
      ['topic:transport has:code', ['sledge1', 'carts-1']],
      ['-topic:transport -topic:storage', ['seeds-2', 'llama-1', 'seeds-1']],
      ['listing:autumn topic:sowing', ['seeds-2']],
      ['topic:stor', ['bales-1', 'cellar2', 'cellar1']],
      ['year:2023', ['bales-1', 'wheels1']],
      ['year:2024..', ['seeds-2', 'sledge1', 'llama-1']],
      ['year:..2021', ['carts-1', 'cellar1']],
      ['year:2021..2022', ['cellar2', 'carts-1']],
      ['year:2020 year:2025', ['seeds-2', 'cellar1']],
      ['year:1999', []],
    ])('understands them in the query: %s', async (query, ids) => {
      expect(await found(query)).toEqual(ids);
      expect(await notesOn(query)).toEqual([]);
    });

    test('takes those of the query and those chosen together', async () => {
      const filters = { topic: any('sowing'), year: any('2025', '2021') };
      expect((await found('topic:transport year:2021..', { filters })).sort()).toEqual([
        'carts-1',
        'seeds-2',
      ]);
    });

    test('explains a value that no paper has, and gives nothing for it', async () => {
      expect(await search('cart topic:gardening')).toMatchObject({
        total: 0,
        notes: ['There is no topic “gardening”.'],
      });
      expect(await notesOn('cart', { filters: { venue: any('fair') } })).toEqual([
        'There is no venue “fair”.',
      ]);
    });

    test('narrows nothing by an unknown value that is excluded', async () => {
      expect((await search('-topic:gardening')).total).toBe(papers.length);
    });

    test('counts for each value what choosing it would show, whatever is chosen in its facet', async () => {
      const { facetCounts, total } = await search('turnip', {
        filters: { topic: any('transport') },
        countFacets: true,
      });
      expect(total).toBe(2);
      expect(facetCounts['topic']).toMatchObject({ transport: 2, storage: 2, sowing: 0 });
      expect(facetCounts['listing']).toEqual({ spring: 2, autumn: 1 });
      expect(facetCounts['has']).toEqual({ code: 1 });
    });

    test('counts years outside the span that is asked for', async () => {
      const { facetCounts } = await search('turnip year:2021', { countFacets: true });
      expect(facetCounts['year']).toMatchObject({ 2020: 1, 2021: 1, 2023: 2, 2025: 0 });
      expect(facetCounts['topic']).toMatchObject({ transport: 1, storage: 0 });
    });

    test('counts only when asked to', async () => {
      expect((await search('turnip topic:storage')).facetCounts).toEqual({});
    });
  });

  describe('in parts', () => {
    test.each([
      ['newest', ['bales-1', 'wheels1', 'carts-1', 'cellar1']],
      ['title', ['bales-1', 'cellar1', 'carts-1', 'wheels1']],
    ] as const)('sorts by %s', async (sort, ids) => {
      expect(await found('turnip', { sort })).toEqual(ids);
    });

    test('gives as many as asked for from where asked, and counts all', async () => {
      const all = await found('turnip');
      expect(all).toHaveLength(4);
      const { hits, total } = await search('turnip', { offset: 1, limit: 2 });
      expect(hits.map(({ id }) => id)).toEqual(all.slice(1, 3));
      expect(total).toBe(4);
      expect(await found('turnip', { offset: 99 })).toEqual([]);
    });

    test('gives what a list shows of a paper', async () => {
      const { hits } = await search('sledges');
      expect(hits).toEqual([
        {
          id: 'sledge1',
          title: 'Sledges for Beets',
          path: 'papers/sledge1.html',
          score: expect.any(Number) as number,
          matched: ['sledges'],
          record: expect.objectContaining({ date: '2024-06' }) as unknown,
        },
      ]);
    });
  });
});

describe('searchPapers', () => {
  test.each(['turnip carts', '"muddy roads"', 'title:carts'])(
    'keeps the order of the index among those that hold all of %s',
    async (query) => {
      const contrary = tableSources(papers);
      const find = contrary.index.find.bind(contrary.index);
      contrary.index.find = async (text) => (await find(text)).toReversed();
      const { hits } = await searchPapers(contrary, query, { limit: 2 });
      const usual = await searchPapers(tableSources(papers), query, { limit: 2 });
      expect(hits).toEqual(usual.hits.toReversed());
    },
  );

  test('adds no paper that lacks a word to twenty that have all', async () => {
    expect((await searchPapers(muddyPapers(20), 'muddy road')).total).toBe(20);
    expect((await searchPapers(muddyPapers(19), 'muddy road')).total).toBe(22);
  });

  test('looks only strictly for a word that many papers have, where two others tell more', async () => {
    const { index, ...others } = tableSources(papers);
    await searchPapers({ index, ...others }, 'turnip wheels roads');
    expect(index.asked).toEqual(['turnip wheels roads', 'wheels', 'roads']);
    index.asked.length = 0;
    await searchPapers({ index, ...others }, 'turnip roads');
    expect(index.asked).toEqual(['turnip roads', 'turnip', 'roads']);
  });

  test('takes no paper for one that has every word where no paper has one of them', async () => {
    expect((await searchPapers(muddyPapers(20), 'muddy road xqzvw')).total).toBe(23);
  });

  test('leaves the order of later pages alone', async () => {
    const long = tableSources([
      { id: 'again-1', title: 'Root Cellars, Root Cellars, Root Cellars' },
      { id: 'again-2', title: 'Root Cellars and Root Cellars' },
      { id: 'exactly', title: 'Root Cellars' },
    ]);
    const { hits } = await searchPapers(long, 'root cellars', { offset: 1 });
    expect(hits.map(({ id }) => id)).toEqual(['again-2', 'exactly']);
  });

  test('adds papers that say a single word otherwise after those that say it', async () => {
    const both = tableSources([...papers, { id: 'wagon-1', title: 'Wagon' }], synonyms);
    const { hits } = await searchPapers(both, 'wagon');
    expect(hits[0]?.id).toBe('wagon-1');
    expect(hits).toHaveLength(4);
  });

  test('never lets the index guess at a word that no paper has', async () => {
    const fresh = tableSources(papers, synonyms);
    const query = 'turnip xqzvw sledge-plomf wagon title:rutabaga author:nobody';
    await searchPapers(fresh, query);
    expect(fresh.index.asked.join(' ')).not.toMatch(/xqzvw|plomf|wagon|rutabaga|nobody/u);
    expect(fresh.index.asked).toContain('sledge');
  });

  test('gives ten unless told otherwise', async () => {
    expect((await searchPapers(muddyPapers(20), 'road')).hits).toHaveLength(10);
  });

  test('marks what was searched where that is asked for', async () => {
    const sources = tableSources([
      { id: 'cellars', title: 'Root Cellars', abstract: 'Where turnips winter in a cellar.' },
    ]);
    const [plain] = (await searchPapers(sources, 'cellars')).hits;
    expect(plain?.marked).toBeUndefined();
    const [hit] = (await searchPapers(sources, 'cellars', { markMatches: true })).hits;
    const matches = (of: 'title' | 'text') =>
      hit?.marked?.[of].filter(({ isMatch }) => isMatch).map(({ text }) => text);
    expect(matches('title')).toEqual(['Cellars']);
    expect(matches('text')).toEqual(['cellar']);
  });

  test('reads no paper that it does not give', async () => {
    const fresh = tableSources(papers);
    const { hits } = await searchPapers(fresh, 'turnip', { limit: 2, offset: 1 });
    expect(fresh.index.readKeys).toEqual(hits.map(({ id }) => id));
  });

  test('asks for no phrase without words', async () => {
    const { index, ...others } = tableSources(papers);
    await searchPapers({ index, ...others }, 'turnip carts -…');
    expect(index.asked).toEqual(['turnip carts', 'turnip', 'carts']);
  });
});
