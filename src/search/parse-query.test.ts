import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery, replaceFreeWords, type ParsedQuery } from './parse-query.ts';

const nothing: ParsedQuery = {
  text: '',
  phrases: [],
  excluded: [],
  title: [],
  author: [],
  venue: [],
  identifiers: [],
  topics: { any: [], not: [] },
  listings: { any: [], not: [] },
  has: { any: [], not: [] },
  years: [],
  notes: [],
};

describe('parseQuery', () => {
  test.each<[string, Partial<ParsedQuery>]>([
    ['', {}],
    ['   ', {}],
    ['  turnip   carts ', { text: 'turnip carts' }],
    ['"muddy roads"', { phrases: ['muddy roads'] }],
    ['turnip "muddy roads" carts', { text: 'turnip carts', phrases: ['muddy roads'] }],
    ['""', {}],
    ['-beet', { excluded: ['beet'] }],
    ['-"beet root" turnip', { text: 'turnip', excluded: ['beet root'] }],
    ['turnip-carts', { text: 'turnip-carts' }],
    ['- turnip', { text: '- turnip' }],
    ['title:carts', { title: [{ text: 'carts', isPhrase: false }] }],
    [
      'title:"muddy roads" title:cart',
      {
        title: [
          { text: 'muddy roads', isPhrase: true },
          { text: 'cart', isPhrase: false },
        ],
      },
    ],
    ['venue:"Cart Fair" author:"Ada Beet"', { venue: ['Cart Fair'], author: ['Ada Beet'] }],
    ['author:Rübe', { author: ['Rübe'] }],
    ['AUTHOR:beet', { author: ['beet'] }],
    ['topic:Storage', { topics: { any: ['storage'], not: [] } }],
    ['topic:"root cellars"', { topics: { any: ['root-cellars'], not: [] } }],
    ['topic:a -topic:b', { topics: { any: ['a'], not: ['b'] } }],
    ['listing:spring', { listings: { any: ['spring'], not: [] } }],
    ['has:code', { has: { any: ['code'], not: [] } }],
    ['topic:"" title:"" -topic:""', {}],
    ['year:2023', { years: [{ from: 2023, to: 2023 }] }],
    ['year:2023..2025', { years: [{ from: 2023, to: 2025 }] }],
    ['year:2025..2023', { years: [{ from: 2023, to: 2025 }] }],
    ['year:2023..', { years: [{ from: 2023, to: undefined }] }],
    ['year:..2023', { years: [{ from: undefined, to: 2023 }] }],
    [
      'year:2019 year:2023',
      {
        years: [
          { from: 2019, to: 2019 },
          { from: 2023, to: 2023 },
        ],
      },
    ],
    ['title: turnip', { text: 'title: turnip' }],
    [
      'arXiv:2405.00001v2 turnip',
      { text: 'turnip', identifiers: [{ scheme: 'arxiv', value: '2405.00001' }] },
    ],
    ['doi:10.1000/182', { identifiers: [{ scheme: 'doi', value: '10.1000/182' }] }],
    [
      'https://example.org/turnip',
      { identifiers: [{ scheme: 'address', value: 'example.org/turnip' }] },
    ],
    ['arxiv:"2405.00001"', { identifiers: [{ scheme: 'arxiv', value: '2405.00001' }] }],
    ['"2405.00001" -2405.00002', { phrases: ['2405.00001'], excluded: ['2405.00002'] }],
  ])('understands %s', (query, parsed) => {
    expect(parseQuery(query)).toEqual({ ...nothing, ...parsed });
  });

  test.each<[string, Partial<ParsedQuery>, RegExp]>([
    ['"muddy roads', { phrases: ['muddy roads'] }, /not closed/u],
    ['title:"muddy roads', { title: [{ text: 'muddy roads', isPhrase: true }] }, /not closed/u],
    ['carts "', { text: 'carts' }, /not closed/u],
    ['place:mud', { text: 'place:mud' }, /“place:” is no field/u],
    ['place:"mud fair"', { text: 'place:"mud fair"' }, /“place:” is no field/u],
    ['-place:mud', { excluded: ['place:mud'] }, /“place:” is no field/u],
    ['year:soon', {}, /“year:soon” is no year/u],
    ['year:20232025', {}, /is no year/u],
    ['year:..', {}, /is no year/u],
    ['year:""', {}, /is no year/u],
    ['-year:2023', {}, /“-year:2023”: years cannot be excluded/u],
    ['-title:mud', {}, /“-title:mud”: only words can be excluded/u],
    ['-author:beet', {}, /“-author:beet”: only words can be excluded/u],
    ['-arxiv:2405.00001', {}, /only words can be excluded/u],
    ['arxiv:soon', {}, /“soon” is no arXiv id/u],
    ['doi:soon', {}, /“soon” is no DOI/u],
  ])('explains what it cannot understand: %s', (query, parsed, note) => {
    expect(parseQuery(query)).toEqual({
      ...nothing,
      ...parsed,
      notes: [expect.stringMatching(note)],
    });
  });

  const word = fc.stringMatching(/^[a-zäπ\d]{1,8}$/u);
  const token = fc
    .tuple(
      // prettier-ignore
      fc.constantFrom(
        '', '-', '--', '"', '-"', 'title:', '-title:', 'author:"', 'topic:', '-topic:"', 'year:',
        '-year:', 'YEAR:', 'has:', 'listing:', 'venue:', '-venue:"', ':', 'a:b:', 'https://', '',
      ),
      word,
      fc.constantFrom(' ', '" ', '"', ' "', '', '..2025 ', ': '),
    )
    .map(([before, value, after]) => ({ value, text: before + value + after }));

  test('keeps every word of a query somewhere, if only in a note', () => {
    fc.assert(
      fc.property(fc.array(token, { maxLength: 8 }), (tokens) => {
        const parsed = JSON.stringify(parseQuery(tokens.map(({ text }) => text).join('')));
        for (const { value } of tokens) {
          // A year counts by its number and a field by its name.
          if (!/^(?:0|title|author|venue|topic|year|has|listing|arxiv|doi)/u.test(value)) {
            expect(parsed.toLowerCase()).toContain(value);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (query) => {
        expect(parseQuery(query).text.length).toBeLessThanOrEqual(query.length);
      }),
    );
  });
});

describe('replaceFreeWords', () => {
  test.each([
    ['turnip', 'TURNIP'],
    ['  turnip  carts ', '  TURNIP  CARTS '],
    ['turnip -turnip "turnip" title:turnip', 'TURNIP -turnip "turnip" title:turnip'],
    [
      '-"turnip carts" topic:"turnip carts" year:2023',
      '-"turnip carts" topic:"turnip carts" year:2023',
    ],
    ['place:turnip -place:turnip', 'PLACE:TURNIP -place:turnip'],
    ['turnip https://example.org/turnip', 'TURNIP https://example.org/turnip'],
    ['"turnip carts', '"turnip carts'],
    ['', ''],
  ])('leaves all but the free words of %s', (query, replaced) => {
    expect(replaceFreeWords(query, (words) => words.toUpperCase())).toBe(replaced);
  });

  test('replaces just what is searched as text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '"', '-', ':', ' ', 'title', 'x'), { maxLength: 20 }),
        (signs) => {
          const query = signs.join('');
          const free: string[] = [];
          const same = replaceFreeWords(query, (words) => {
            free.push(words);
            return words;
          });
          expect(same).toBe(query);
          expect(free.join(' ')).toBe(parseQuery(query).text);
        },
      ),
    );
  });
});
