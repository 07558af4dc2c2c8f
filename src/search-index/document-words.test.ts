import { describe, expect, test } from 'vitest';
import { documentWords } from './document-words.ts';

const paper = {
  title: 'Turnip-Carts',
  authors: ['Zoë Beet'],
  venue: 'Root Fair',
  dateText: '1 May 2024',
  text: 'We pull a cart, a big cart.\nRead it beside the almanac.',
};

/** Mentions of each word, and whether title, authors and venue have it. */
function counted(document: Parameters<typeof documentWords>[0]) {
  const { words, codes } = documentWords(document);
  expect(codes).toHaveLength(words.length);
  const entries = words.map((word, index) => {
    const code = codes[index] ?? 0;
    return [word, [code >> 3, (code & 1) !== 0, (code & 2) !== 0, (code & 4) !== 0]] as const;
  });
  return Object.fromEntries(entries);
}

describe('documentWords', () => {
  test('counts a word in the title five times, one in the text once', () => {
    const words = counted(paper);
    expect(words['carts']).toEqual([5, true, false, false]);
    expect(words['cart']).toEqual([2, false, false, false]);
    expect(words['almanac']).toEqual([1, false, false, false]);
  });

  test('has hyphenated words whole and in pieces', () => {
    expect(documentWords(paper).words.slice(0, 3)).toEqual(['turnipcarts', 'turnip', 'carts']);
  });

  test('knows names, the venue and the date without counting them as mentions', () => {
    const words = counted(paper);
    expect(words['zoe']).toEqual([0, false, true, false]);
    expect(words['fair']).toEqual([0, false, false, true]);
    expect(words['may']).toEqual([0, false, false, false]);
  });

  test('adds up what several texts say', () => {
    const both = {
      ...{ title: 'Beet', authors: ['Bo Beet'], venue: 'Beet', dateText: 'Beet', text: 'A beet.' },
    };
    expect(counted(both)['beet']).toEqual([6, true, true, true]);
  });

  test('takes words that name properties of objects for words', () => {
    const { words } = documentWords({ ...paper, text: 'constructor __proto__' });
    expect(words).toEqual(expect.arrayContaining(['constructor', 'proto']));
  });
});
