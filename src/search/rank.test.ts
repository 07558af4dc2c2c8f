import { describe, expect, test } from 'vitest';
import type { TermGroup } from './expand-query.ts';
import { fuse } from './rank.ts';

/** One word of a query with its readings, each `[terms, weight]`. */
const word = (...alternatives: [string, number][]): TermGroup => ({
  alternatives: alternatives.map(([terms, weight]) => ({ terms: terms.split(' '), weight })),
  isJoin: false,
  papers: 0,
});

const plain = (text: string) => text.split(' ').map((each) => word([each, 1]));

/** What the index found for each term: papers with their scores. */
const found = (byTerm: Record<string, Record<string, number>>) =>
  new Map(
    Object.entries(byTerm).map(([term, scores]) => [
      term,
      Object.entries(scores).map(([key, score]) => ({ key, score })),
    ]),
  );

const keys = (...asked: Parameters<typeof fuse>) => fuse(...asked).map(({ key }) => key);

describe('fuse', () => {
  test('finds nothing where the index found nothing', () => {
    expect(fuse(plain('turnip cart'), found({}))).toEqual([]);
    expect(fuse([], found({}))).toEqual([]);
  });

  test('puts a paper with more of the words first', () => {
    const answers = found({ turnip: { both: 4, one: 17 }, cart: { both: 4 } });
    expect(keys(plain('turnip cart'), answers)).toEqual(['both', 'one']);
  });

  test('lets a rare word count more, by the score that the index gives it', () => {
    const answers = found({ rutabaga: { rare: 20 }, cart: { common: 3, other: 3 } });
    expect(keys(plain('cart rutabaga'), answers)[0]).toBe('rare');
  });

  test('does not let one word in a title drown two others', () => {
    const answers = found({
      turnip: { titled: 25, steady: 8 },
      cart: { steady: 8 },
      mud: { steady: 8 },
    });
    expect(keys(plain('turnip cart mud'), answers)).toEqual(['steady', 'titled']);
  });

  test('counts a word by its best reading only', () => {
    const group = word(['compression', 1], ['compressor', 0.75]);
    const answers = found({ compression: { a: 4, b: 4 }, compressor: { a: 4 } });
    const [a, b] = fuse([group], answers);
    expect(a?.score).toBe(b?.score);
  });

  test('trusts a reading by its weight', () => {
    const group = word(['cart', 1], ['card', 0.75]);
    expect(keys([group], found({ cart: { b: 4 }, card: { a: 4 } }))).toEqual(['b', 'a']);
  });

  test('wants all terms of a reading, and takes what it finds of them', () => {
    const answers = found({ kv: { half: 9, whole: 9 }, cache: { whole: 9 } });
    const [first, second] = fuse([word(['kv cache', 0.9])], answers);
    expect(first).toMatchObject({ key: 'whole', matched: ['kv', 'cache'] });
    expect(second).toMatchObject({ key: 'half', matched: ['kv'] });
    expect(first?.score).toBeCloseTo(2 * (second?.score ?? 0));
  });

  test('does not count the pieces of a word twice', () => {
    const group = word(['kvcache', 1], ['kv cache', 0.9]);
    const answers = found({ kvcache: { whole: 9 }, kv: { apart: 9 }, cache: { apart: 9 } });
    expect(keys([group], answers)).toEqual(['whole', 'apart']);
  });

  test('adds a joined reading without counting it as a word of the query', () => {
    const join = { ...word(['llama2', 1]), isJoin: true };
    const answers = found({
      llama: { apart: 4, both: 4 },
      2: { apart: 4, both: 4 },
      llama2: { both: 4 },
    });
    const [first, second] = fuse([join, ...plain('llama 2')], answers);
    // Two words of two are held, so nothing is taken off or added.
    expect(first).toMatchObject({ key: 'both', score: 6, matched: ['llama2', 'llama', '2'] });
    expect(second).toMatchObject({ key: 'apart', score: 4 });
  });

  test('answers by a joined reading alone', () => {
    const join = { ...word(['w4', 1]), isJoin: true };
    const [only] = fuse([join], found({ w4: { a: 4 } }));
    expect(only?.key).toBe('a');
    expect(only?.score).toBeGreaterThan(0);
  });

  test('adds papers that say the same in other words, after those that say it in these', () => {
    const related = new Map([
      ['otherwise', { weight: 2, words: 1 }],
      ['words', { weight: 0.5, words: 1 }],
    ]);
    const ranked = fuse(plain('cart'), found({ cart: { words: 4 } }), related);
    expect(ranked.map(({ key, matched }) => [key, matched])).toEqual([
      ['words', ['cart']],
      ['otherwise', []],
    ]);
  });

  test('counts what is said otherwise for words that are lacking', () => {
    const answers = found({ cart: { a: 4, b: 4 } });
    const saying = (words: number) => new Map([['b', { weight: 0, words }]]);
    expect(keys(plain('cart mud road'), answers, saying(2))).toEqual(['b', 'a']);
    // Never for more words than the query has.
    expect(fuse(plain('cart mud road'), answers, saying(9))[0]).toMatchObject({
      key: 'b',
      score: 2,
    });
  });

  test('answers by papers that say it otherwise alone', () => {
    expect(keys([], found({}), new Map([['a', { weight: 1, words: 1 }]]))).toEqual(['a']);
  });

  test('leaves out papers far below the best', () => {
    const answers = found({ cart: { best: 100, fair: 10, poor: 8.9 } });
    // The square roots count: 10, 3.2 and less than 3, of which the least share is 3.
    expect(keys(plain('cart'), answers)).toEqual(['best', 'fair']);
  });

  test('orders equals by their keys, whatever the order of the answers', () => {
    expect(keys(plain('cart'), found({ cart: { b: 4, c: 4, a: 4 } }))).toEqual(['a', 'b', 'c']);
  });
});
