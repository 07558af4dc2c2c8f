import { describe, expect, test } from 'vitest';
import { correctText, expandQuery, type ExpandedQuery } from './expand-query.ts';
import { smallPart, smallVocabulary } from './testing/small-vocabulary.ts';
import { toRelated, Vocabulary } from './vocabulary.ts';

const vocabulary = smallVocabulary(
  {
    step: 6,
    by: 90,
    the: 99,
    carts: 20,
    compression: 30,
    kv: 15,
    cache: 40,
    kvcache: 12,
    llama: 9,
    llama2: 4,
    2: 50,
    multi: 30,
    modal: 20,
    multimodal: 25,
    post: 8,
    training: 60,
    quantization: 30,
    visual: 44,
    tokens: 50,
    token: 10,
    vis: 1,
    w4a4: 5,
    wheel: 7,
    kitchen: 3,
  },
  {
    kitten: toRelated([['catpap0', 2]]),
    'shrink model': toRelated([['shrmod0', 3]]),
    shrink: toRelated([['shrink0', 1]]),
    model: toRelated([
      ['model00', 1],
      ['shrmod0', 0.5],
    ]),
    'step by step': toRelated([['thought', 2]]),
  },
);

const expand = (text: string, isVerbatim?: boolean) => expandQuery(text, vocabulary, isVerbatim);

/** The alternatives of each group, written `terms*weight`. */
const readings = ({ groups }: ExpandedQuery) =>
  groups.map(({ alternatives, isJoin }) => {
    const texts = alternatives.map(
      ({ terms, weight }) => `${terms.join('+')}*${weight.toFixed(2)}`,
    );
    return (isJoin ? 'joined ' : '') + texts.join(' | ');
  });

describe('expandQuery', () => {
  test('takes words of the corpus as they are', async () => {
    expect(await expand('Wheel Compression')).toMatchObject({
      strict: 'wheel compression',
      unknown: [],
      corrections: new Map(),
    });
    expect(readings(await expand('Wheel compression'))).toEqual(['wheel*1.00', 'compression*1.00']);
  });

  test.each([
    ['wheel', [7]],
    ['wheels', [0]],
    ['whee', [0]],
    ['weel', [0]],
    ['kv-cache', [15]],
    ['post-traning', [0]],
    ['llama 2', [4, 9, 50]],
  ])('counts how many papers have the words of %s as they were typed', async (query, papers) => {
    expect((await expand(query)).groups.map((group) => group.papers)).toEqual(papers);
  });

  test.each([
    ['the carts by the wheel', 'carts wheel'],
    ['what’s a wheel', 'wheel'],
  ])('leaves small words out: %s', async (query, strict) => {
    const expanded = await expand(query);
    expect(expanded.strict).toBe(strict);
    expect(expanded.unknown).toEqual([]);
  });

  test('searches for small words when there are no others', async () => {
    expect((await expand('by the')).strict).toBe('by the');
  });

  test('finds no group in a query without words', async () => {
    expect(await expand(' … ')).toEqual({
      groups: [],
      strict: '',
      corrections: new Map(),
      unknown: [],
      related: new Map(),
    });
  });

  describe('of a hyphenated word', () => {
    test.each([
      ['multi-modal', 'multimodal', 'whole where the corpus mostly writes it so'],
      ['k-v', 'kv', 'whole where it lacks a piece'],
      ['kv-cache', 'kvcache', 'whole where that is as common as half its rarest piece'],
      ['post-training', 'post training', 'in pieces where it lacks the whole'],
      ['llama-2', 'llama 2', 'in pieces where the whole is rare'],
      ['kv-caches', 'kv caches', 'in pieces where the whole is there in another inflection only'],
    ])('asks strictly for %s as %s: %s', async (query, strict) => {
      expect((await expand(query)).strict).toBe(strict);
    });

    test('takes the whole as well as the pieces, with less trust in the pieces', async () => {
      expect(readings(await expand('KV-cache'))).toEqual(['kvcache*1.00 | kv+cache*0.90']);
    });

    test('leaves small words out of the pieces', async () => {
      expect(readings(await expand('wheel-by-step'))).toEqual(['wheel+step*0.90']);
    });

    test('corrects a misspelled piece', async () => {
      const expanded = await expand('post-traning');
      expect(readings(expanded)).toEqual(['post+training*0.85']);
      expect(expanded).toMatchObject({
        strict: 'post training',
        unknown: [],
        corrections: new Map([['traning', 'training']]),
      });
    });

    test('counts on the known pieces when the others cannot be corrected, and names those', async () => {
      const expanded = await expand('xqzvw-cache');
      expect(readings(expanded)).toEqual(['cache*0.45']);
      expect(expanded.unknown).toEqual(['xqzvw']);
    });

    test('has no group when no piece is known', async () => {
      expect(await expand('xqzvw-plomf')).toMatchObject({
        groups: [],
        strict: '',
        unknown: ['xqzvw', 'plomf'],
      });
    });
  });

  describe('of neighbours that are one word of the corpus', () => {
    test('takes them joined, beside each alone', async () => {
      const expanded = await expand('llama 2 wheel');
      expect(readings(expanded)).toEqual([
        'joined llama2*1.00',
        'llama*1.00',
        '2*1.00',
        'wheel*1.00',
      ]);
      expect(expanded.strict).toBe('llama 2 wheel');
    });

    test('asks strictly for the joined word where it lacks one of them', async () => {
      const expanded = await expand('w4 a4');
      expect(readings(expanded)).toEqual(['joined w4a4*1.00', 'w4*1.00']);
      expect(expanded).toMatchObject({ strict: 'w4 w4a4', unknown: [] });
    });

    test('joins no long words', async () => {
      expect(readings(await expand('multi modal'))).toEqual(['multi*1.00', 'modal*1.00']);
    });
  });

  describe('of a misspelled word', () => {
    test('takes the corrections, with less trust the farther they are', async () => {
      const expanded = await expand('tokes');
      expect(readings(expanded)).toEqual(['tokens*0.90 | token*0.90']);
      expect(expanded.corrections).toEqual(new Map([['tokes', 'tokens']]));
      expect(readings(await expand('quantisatoin'))).toEqual(['quantization*0.75']);
    });

    test('takes two words that were written as one', async () => {
      const expanded = await expand('visualtokens');
      expect(readings(expanded)[0]).toMatch(/^visual\+tokens\*0\.90/u);
      expect(expanded).toMatchObject({
        strict: 'visual tokens',
        corrections: new Map([['visualtokens', 'visual tokens']]),
      });
    });

    test('splits it where the rarer half is most frequent', async () => {
      const halves = smallVocabulary({ man: 8, slaughter: 5, mans: 1, laughter: 9 });
      expect((await expandQuery('manslaughter', halves)).strict).toBe('man slaughter');
    });

    test('splits off no piece of two letters', async () => {
      expect((await expand('byquantization')).strict).toBe('quantization');
    });

    test('prefers one slip to two words, and two words to two slips', async () => {
      const near = smallVocabulary({ car: 5, pet: 5, carper: 1 });
      expect(readings(await expandQuery('carpet', near))).toEqual(['carper*0.90']);
      const far = smallVocabulary({ car: 5, pet: 5, carbit: 1 });
      expect(readings(await expandQuery('carpet', far))).toEqual(['car+pet*0.90 | carbit*0.75']);
    });

    test('leaves it unknown when the reader wants it as written', async () => {
      expect(await expand('wheel compresion', true)).toMatchObject({
        strict: 'wheel',
        unknown: ['compresion'],
        corrections: new Map(),
      });
    });

    test('leaves it unknown when nothing is near', async () => {
      expect(await expand('wheel xqzvw')).toMatchObject({ strict: 'wheel', unknown: ['xqzvw'] });
    });
  });

  describe('of words with synonyms', () => {
    test('names the papers that say the same otherwise, in whatever inflection', async () => {
      expect((await expand('shrinking')).related).toEqual(
        new Map([['shrink0', { weight: 1, words: 1 }]]),
      );
    });

    test('finds them where the stem stands in another part than the word', async () => {
      const parts = [smallPart({}, { ag: toRelated([['cellar0', 1]]) }), smallPart({ aging: 2 })];
      const apart = new Vocabulary(['ag', 'agi'], (index) =>
        Promise.resolve(parts[index] ?? smallPart({})),
      );
      expect([...(await expandQuery('aging', apart)).related.keys()]).toEqual(['cellar0']);
    });

    test('lets the longest phrase that begins with a word win', async () => {
      const { related } = await expand('shrink models');
      expect(related.get('shrmod0')).toEqual({ weight: 3.5, words: 3 });
      expect(related.has('shrink0')).toBe(false);
    });

    test('adds up what several phrases say of a paper', async () => {
      const { related } = await expand('model kitten');
      expect([...related.keys()].sort()).toEqual(['catpap0', 'model00', 'shrmod0']);
      expect((await expand('model model')).related.get('model00')).toEqual({ weight: 2, words: 2 });
    });

    test('counts no small words as covered', async () => {
      expect((await expand('step by step')).related.get('thought')).toEqual({
        weight: 2,
        words: 2,
      });
      expect((await expand('step-by-step')).related.has('thought')).toBe(true);
    });

    test('corrects no word that they know, and still says that no paper has it', async () => {
      expect(await expand('kitten wheel')).toMatchObject({
        corrections: new Map(),
        unknown: ['kitten'],
        related: new Map([['catpap0', { weight: 2, words: 1 }]]),
      });
    });
  });
});

describe('correctText', () => {
  const corrections = new Map([
    ['compresion', 'compression'],
    ['visualtokens', 'visual tokens'],
    ['tulu', 'turnip'],
  ]);

  test.each([
    ['Compresion', 'compression'],
    ['kv  compresion?', 'kv  compression?'],
    ['wheel,compresion,wheel', 'wheel,compression,wheel'],
    ['kv-compresion', 'kv-compression'],
    ['visualtokens now', 'visual tokens now'],
    ['Tu\u0308lu', 'turnip'],
    ['compresions', 'compresions'],
    ['constructor', 'constructor'],
  ])('turns %s into %s', (text, corrected) => {
    expect(correctText(text, corrections)).toBe(corrected);
  });
});
