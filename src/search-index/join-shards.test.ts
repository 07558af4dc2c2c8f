import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CborReader } from './cbor.ts';
import { indexShard, pagefindSignature, type ShardIndex } from './index-shard.ts';
import { joinShards, type JoinedIndex } from './join-shards.ts';
import type { SearchDocument } from './search-document.ts';

const document = (id: string, text: string): SearchDocument => {
  const unknown = { authors: [], credit: '', venue: '', dateText: '', date: '', pdf: '' };
  return {
    id,
    title: `On ${id}`,
    text,
    ...unknown,
    formerIds: [],
    identifiers: [],
    coins: '',
    facets: {},
  };
};

/** Words of every kind that the index tells apart: stems, hyphens, accents, capitals, other scripts. */
const vocabulary = [
  ...['turnip', 'turnips', 'Turnip-Carts', 'KVCache', 'über', 'uber', 'Müller', 'naïve', 'naive'],
  ...['the', '2', 'x²', 'π', '日本', '𝔸𝔹', '\u{1f99a}', 'ﬁ', '\uffdc', 'zz'],
];

const anyDocuments = fc
  .array(fc.array(fc.constantFrom(...vocabulary), { maxLength: 30 }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((texts) => texts.map((words, index) => document(`paper${String(index)}`, words.join(' '))));

/** The words of a joined index, one after the other, as a shard has them. */
function wordsOf({ chunks }: JoinedIndex): Buffer {
  const words = chunks.map((chunk) => {
    const unpacked = gunzipSync(chunk).subarray(pagefindSignature.length);
    const reader = new CborReader(unpacked);
    reader.readArray();
    reader.readArray();
    return unpacked.subarray(reader.at);
  });
  return Buffer.concat(words);
}

function indexAll(groups: Iterable<readonly SearchDocument[]>): Promise<ShardIndex[]> {
  return Promise.all(Array.from(groups, (group) => indexShard(group, 'en')));
}

const idsOf = (documents: readonly SearchDocument[]) => documents.map(({ id }) => id);

describe('joinShards', () => {
  test('gives byte for byte what Pagefind makes of all papers at once', async () => {
    const split = fc.tuple(
      anyDocuments,
      fc.integer({ min: 1, max: 4 }),
      fc.infiniteStream(fc.nat()),
    );
    await fc.assert(
      fc.asyncProperty(split, async ([documents, count, numbers]) => {
        const groups = Map.groupBy(documents, () => (numbers.next().value ?? 0) % count);
        // Within a shard papers are in an order of their own.
        const shards = await indexAll([...groups.values()].map((group) => group.toReversed()));
        const joined = await joinShards(shards, idsOf(documents));
        const whole = await indexShard(documents, 'en');
        expect(wordsOf(joined)).toEqual(Buffer.from(whole.words));
        expect(joined).toEqual(await joinShards([whole], idsOf(documents)));
      }),
      { numRuns: 12 },
    );
  }, 30_000);

  test('divides many words into chunks of which each says what it has', async () => {
    const documents = Array.from({ length: 40 }, (_, paper) => {
      const words = Array.from(
        { length: 700 },
        (__, index) => `w${((paper + 3) * index).toString(36)}`,
      );
      return document(`paper${String(paper)}`, words.join(' '));
    });
    const [odd, even] = [1, 0].map((rest) => documents.filter((_, index) => index % 2 === rest));
    const joined = await joinShards(await indexAll([odd ?? [], even ?? []]), idsOf(documents));
    const whole = await indexShard(documents, 'en');
    expect(wordsOf(joined)).toEqual(Buffer.from(whole.words));
    const ranges = rangesOf(joined);
    expect(ranges.length).toBeGreaterThan(2);
    for (const [index, { words, from, to }] of ranges.entries()) {
      for (const word of words) {
        expect(word.slice(0, from.length) >= from && word.slice(0, to.length) <= to).toBe(true);
      }
      expect(from > (ranges[index - 1]?.to ?? '')).toBe(true);
    }
  });

  test('keeps the words of fields in chunks without others', async () => {
    const joined = await joinShards(await indexAll([[document('cart', 'zebra zucchini')]]), [
      'cart',
    ]);
    const kinds = rangesOf(joined).map(({ words }) => words.map((word) => word.startsWith('zqt')));
    expect(kinds.map((each) => new Set(each).size)).toEqual(kinds.map(() => 1));
    expect(kinds.flat()).toContain(true);
  });

  test('is empty for no papers', async () => {
    const { meta, chunks } = await joinShards([], []);
    expect(chunks).toEqual([]);
    expect(gunzipSync(meta).toString('latin1')).toContain(pagefindSignature);
  });

  test('refuses shards that do not have the papers', async () => {
    const shards = await indexAll([[document('cart', 'mud')], [document('wheel', 'mud')]]);
    await expect(joinShards(shards, ['cart'])).rejects.toThrow('hold 2 papers of 1');
    await expect(joinShards(shards, ['cart', 'sledge'])).rejects.toThrow('has the paper sledge');
  });

  test('refuses shards of several versions of Pagefind', async () => {
    const [first, second] = await indexAll([[document('cart', 'mud')], [document('wheel', 'mud')]]);
    if (!first || !second) throw new Error('there are two');
    const older = { ...second, version: '1.0.0' };
    await expect(joinShards([first, older], ['cart', 'wheel'])).rejects.toThrow('several formats');
  });
});

/** The chunks by what the meta file says of them, each with its words. */
function rangesOf({ meta, chunks }: JoinedIndex) {
  const reader = new CborReader(gunzipSync(meta).subarray(pagefindSignature.length));
  reader.readArray();
  reader.readText();
  for (let pages = reader.readArray(); pages > 0; pages -= 1) {
    reader.readArray();
    reader.readText();
    reader.readNumber();
    reader.readText();
  }
  return Array.from({ length: reader.readArray() }, () => {
    reader.readArray();
    const [from, to, name] = [reader.readText(), reader.readText(), reader.readText()];
    return { from, to, words: chunkWords(chunks[Number(name)] ?? new Uint8Array()) };
  });
}

function chunkWords(chunk: Uint8Array): string[] {
  const reader = new CborReader(gunzipSync(chunk).subarray(pagefindSignature.length));
  reader.readArray();
  const skipPapers = () => {
    for (let left = reader.readArray(); left > 0; left -= 1) {
      reader.readArray();
      reader.readNumber();
      reader.skipNumbers();
      reader.skipNumbers();
    }
  };
  return Array.from({ length: reader.readArray() }, () => {
    reader.readArray();
    const word = reader.readText();
    skipPapers();
    for (let forms = reader.readArray(); forms > 0; forms -= 1) {
      reader.readArray();
      reader.readText();
      skipPapers();
    }
    return word;
  });
}
