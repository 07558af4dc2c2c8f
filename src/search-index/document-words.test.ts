import { describe, expect, test } from 'vitest';
import { documentWords } from './document-words.ts';

const paper = {
  title: 'Turnip-Carts',
  authors: 'Zoë Beet',
  facts: '1 May 2024 Cart Fair arxiv 2405.00001',
  text: 'We pull a cart, a big cart.\nRead it beside the almanac.',
};

/** Mentions of each word, and whether title and authors have it. */
function counted(document: Parameters<typeof documentWords>[0]) {
  const { words, codes } = documentWords(document);
  expect(codes).toHaveLength(words.length);
  const entries = words.map((word, index) => {
    const code = codes[index] ?? 0;
    return [word, [code >> 2, (code & 1) !== 0, (code & 2) !== 0]] as const;
  });
  return Object.fromEntries(entries);
}

describe('documentWords', () => {
  test('counts a word in the title five times, one in the text once', () => {
    const words = counted(paper);
    expect(words['carts']).toEqual([5, true, false]);
    expect(words['cart']).toEqual([2, false, false]);
    expect(words['almanac']).toEqual([1, false, false]);
  });

  test('has hyphenated words whole and in pieces', () => {
    expect(documentWords(paper).words.slice(0, 3)).toEqual(['turnipcarts', 'turnip', 'carts']);
  });

  test('knows names and facts without counting them as mentions', () => {
    const words = counted(paper);
    expect(words['zoe']).toEqual([0, false, true]);
    expect(words['fair']).toEqual([0, false, false]);
    expect(words['240500001']).toEqual([0, false, false]);
  });

  test('adds up what several texts say', () => {
    const both = { title: 'Beet', authors: 'Bo Beet', facts: 'Beet', text: 'A beet.' };
    expect(counted(both)['beet']).toEqual([6, true, true]);
  });

  test('takes words that name properties of objects for words', () => {
    const { words } = documentWords({ ...paper, text: 'constructor __proto__' });
    expect(words).toEqual(expect.arrayContaining(['constructor', 'proto']));
  });
});
