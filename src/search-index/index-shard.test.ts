import { describe, expect, test } from 'vitest';
import { CborReader } from './cbor.ts';
import { indexShard } from './index-shard.ts';
import type { SearchDocument } from './search-document.ts';

const document = (id: string, fields: Partial<SearchDocument> = {}): SearchDocument => ({
  ...{ id, title: `Paper ${id}`, authors: [], credit: '', venue: '', dateText: '', text: '' },
  ...{ date: '', pdf: '', formerIds: [], identifiers: [], coins: '', facets: {} },
  ...fields,
});

const papers = [
  document('cart', {
    title: 'S²FT Carts',
    text: 'Turnip carts sink in mud.',
    authors: ['Zoë Beet'],
  }),
  document('wheel', { text: 'The wheels of carts, L_{max} wide.', venue: 'Cart Fair' }),
];

/** Stems of an index with the ids of the papers that have each. */
async function indexed(documents: readonly SearchDocument[], language = 'en') {
  const { words, ids } = await indexShard(documents, language);
  const reader = new CborReader(words);
  const holding = new Map<string, string[]>();
  const readPapers = (word: string) => {
    let number = 0;
    for (let left = reader.readArray(); left > 0; left -= 1) {
      reader.readArray();
      number += reader.readNumber();
      reader.skipNumbers();
      reader.skipNumbers();
      holding.set(word, [...(holding.get(word) ?? []), ids[number] ?? '']);
    }
  };
  while (!reader.isAtEnd) {
    reader.readArray();
    const word = reader.readText();
    readPapers(word);
    for (let forms = reader.readArray(); forms > 0; forms -= 1) {
      reader.readArray();
      reader.readText();
      readPapers(word);
    }
  }
  return holding;
}

describe('indexShard', () => {
  test('knows the papers of each stem, in title, text, names and venue', async () => {
    const words = await indexed(papers);
    expect(words.get('cart')).toEqual(['cart', 'wheel']);
    expect(words.get('turnip')).toEqual(['cart']);
    expect(words.get('zoe')).toEqual(['cart']);
    expect(words.get('fair')).toEqual(['wheel']);
    expect(words.get('zqtcart')).toEqual(['cart']);
  });

  test('reads raised and lowered characters on the line, as people type them', async () => {
    const words = await indexed(papers);
    expect(words.get('s2ft')).toEqual(['cart']);
    expect(words.get('lmax')).toEqual(['wheel']);
  });

  test('finds stems by the rules of the language', async () => {
    const german = [document('acker', { text: 'Wagen auf den Äckern' })];
    expect((await indexed(german, 'de')).has('ack')).toBe(true);
    expect((await indexed(german, 'en')).has('ack')).toBe(false);
  });

  test('takes texts for texts, whatever they look like', async () => {
    const hostile = '</p></body></html><script>turnip</script> &amp; "quoted" \u0001 \ufffe';
    const words = await indexed([
      document('a', { title: hostile, authors: [hostile], venue: hostile, text: hostile }),
      document('b', { text: 'beet' }),
    ]);
    expect(words.get('turnip')).toEqual(['a']);
    expect(words.get('beet')).toEqual(['b']);
  });

  test('has a paper without a word, with no words', async () => {
    const wordless = document('none', { title: '?', text: '…' });
    const { ids, lengths } = await indexShard([wordless, ...papers], 'en');
    expect(ids).toEqual(['cart', 'wheel', 'none']);
    expect(lengths).toEqual([expect.any(Number), expect.any(Number), 0]);
    const { ids: only, words } = await indexShard([wordless], 'en');
    expect([only, words.length]).toEqual([['none'], 0]);
  });

  test('has the same fields whatever the papers lack', async () => {
    const { fields } = await indexShard(papers, 'en');
    expect((await indexShard([document('bare')], 'en')).fields).toEqual(fields);
  });

  test('gives the same bytes again', async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      document(`paper-${String(index)}`, { text: `turnip ${'beet '.repeat(index)} carts` }),
    );
    expect(await indexShard(many, 'en')).toEqual(await indexShard(many, 'en'));
  });

  test('indexes several shards that are asked for at once', async () => {
    const asked = papers.map((paper) => indexShard([paper], 'en'));
    expect((await Promise.all(asked)).map(({ ids }) => ids)).toEqual([['cart'], ['wheel']]);
  });

  test('is empty for no papers', async () => {
    expect((await indexShard([], 'en')).ids).toEqual([]);
  });
});
