import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRelated, toWordEntry, Vocabulary } from '../search/vocabulary.ts';
import { buildVocabulary, type IndexedWords } from './build-vocabulary.ts';
import { documentWords } from './document-words.ts';

const paper = (key: string, title: string, text = '', authors = ''): IndexedWords => {
  return { key, ...documentWords({ title, authors: [authors], venue: '', text, dateText: '' }) };
};

const papers = [
  paper('cart', 'Turnip-Carts on Mud', 'We pull carts. Carts sink.', 'Zoë Beet'),
  paper('mud', 'Wet Ground', 'Mud is wet ground that shrinks.', 'Bo Radish'),
  paper('pack', 'Packing Beets', 'We compress a beet, and compressing beets works.', 'Ada Mud'),
  paper('box', 'Boxes', 'A box to put a beet in. It was compressed.', ''),
];

const synonyms = [
  ['shrink', 'compress', 'squeeze hard'],
  ['mud', 'wet ground'],
  ['put in', 'a box'],
];

type Parts = ReturnType<typeof buildVocabulary>;

const wordsOf = (parts: Parts) =>
  Object.assign({}, ...parts.map(({ part }) => part.words)) as Record<string, number>;

/** Papers related to a phrase of stems. */
const relatedTo = (parts: Parts, phrase: string) => {
  const entry = parts.map(({ part }) => part.related[phrase]).find((each) => each !== undefined);
  return parseRelated(entry ?? '').map(([key]) => key);
};

/** Many different words of three letters: `aaa`, `aab` and so on. */
const manyWords = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    index
      .toString(26)
      .padStart(3, '0')
      .replaceAll(/./gu, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 26))),
  );

describe('buildVocabulary', () => {
  test('counts the papers that have a word, and says whether titles and authors have it', () => {
    const words = wordsOf(buildVocabulary(papers, []));
    const entryOf = (word: string) => toWordEntry(words[word] ?? 0);
    expect(entryOf('carts')).toEqual({ papers: 1, inTitle: true, inAuthor: false, inVenue: false });
    expect(entryOf('turnipcarts')).toEqual({
      papers: 1,
      inTitle: true,
      inAuthor: false,
      inVenue: false,
    });
    expect(entryOf('beet')).toEqual({ papers: 3, inTitle: false, inAuthor: true, inVenue: false });
    expect(entryOf('mud')).toEqual({ papers: 3, inTitle: true, inAuthor: true, inVenue: false });
    expect(entryOf('zoe')).toEqual({ papers: 1, inTitle: false, inAuthor: true, inVenue: false });
    expect(words['rutabaga']).toBeUndefined();
  });

  test('takes an abbreviation that two papers write out for a synonym', () => {
    const written = ['one', 'two'].map((key) => paper(key, 'x', 'A mixture of ploughs (MoP).'));
    const others = [
      paper('long', 'x', 'The mixture of two ploughs.'),
      paper('short', 'x', 'MoP turns.'),
      ...Array.from({ length: 30 }, (_, index) => paper(String(index), 'x')),
    ];
    const parts = buildVocabulary([...written, ...others], []);
    expect(relatedTo(parts, 'mop')).toContain('long');
    expect(relatedTo(parts, 'mixtur of plough')).toContain('short');
    expect(relatedTo(buildVocabulary([...written.slice(1), ...others], []), 'mop')).toEqual([]);
  });

  test('is the same whatever the order of the papers', () => {
    const wanted = buildVocabulary(papers, synonyms);
    fc.assert(
      fc.property(fc.shuffledSubarray(papers, { minLength: papers.length }), (shuffled) => {
        expect(buildVocabulary(shuffled, synonyms)).toEqual(wanted);
      }),
    );
  });

  test('is the same whatever the order of the synonyms', () => {
    const reversed = synonyms.map((group) => group.toReversed()).toReversed();
    expect(buildVocabulary(papers, reversed)).toEqual(buildVocabulary(papers, synonyms));
  });

  test('is empty for no papers', () => {
    expect(buildVocabulary([], [])).toEqual([]);
    expect(buildVocabulary([], synonyms)).toEqual([]);
  });

  test('makes parts of at most 150 words, in order', () => {
    const words = manyWords(1000);
    const parts = buildVocabulary([paper('long', 'x', words.join(' '))], []);
    const sizes = parts.map(({ part }) => Object.keys(part.words).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(150);
    expect(parts).toHaveLength(7);
    const starts = parts.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted());
    expect(parts.flatMap(({ part }) => Object.keys(part.words)).sort()).toEqual(
      [...words, 'x'].sort(),
    );
  });

  test('keeps words with the same beginning in one part, however many', () => {
    const words = manyWords(400).map((word) => `tur${word}`);
    const parts = buildVocabulary([paper('long', 'Mud', words.join(' '))], []);
    expect(parts.map(({ start }) => start)).toEqual(['mud', 'tur']);
    expect(Object.keys(parts[1]?.part.words ?? {})).toHaveLength(400);
  });

  test('puts phrases where a look-up finds them, wherever a part begins', async () => {
    const synonymsOfKv = [
      ['kv', 'ties'],
      ['kv store', 'ties'],
    ];
    const starts = new Set<string>();
    for (const count of [145, 146, 147, 148, 149, 150]) {
      const long = paper('long', 'kv kva', manyWords(count).join(' '));
      const parts = buildVocabulary([long, paper('tied', 'Ties')], synonymsOfKv);
      const vocabulary = new Vocabulary(
        parts.map(({ start }) => start),
        (index) => Promise.resolve(parts[index]?.part ?? { words: {}, related: {}, places: {} }),
      );
      const { words, related } = await vocabulary.partOf('kv');
      expect([words.has('kv'), related.has('kv'), related.has('kv store')]).toEqual([
        true,
        true,
        true,
      ]);
      for (const { start } of parts) starts.add(start);
    }
    // So a part began on either side of the phrase.
    expect([...starts]).toEqual(expect.arrayContaining(['kv', 'kva']));
  });

  describe('with synonyms', () => {
    const parts = buildVocabulary(papers, synonyms);

    test('relates a phrase to the papers that say the others of its group, both ways', () => {
      expect(relatedTo(parts, 'mud')).toEqual(['mud']);
      expect(relatedTo(parts, 'wet ground').sort()).toEqual(['cart', 'mud']);
    });

    test('takes any inflection', () => {
      expect(relatedTo(parts, 'shrink').sort()).toEqual(['box', 'pack']);
      expect(relatedTo(parts, 'compress')).toEqual(['mud']);
    });

    test('knows a phrase that no paper has', () => {
      expect(relatedTo(parts, 'squeez hard').sort()).toEqual(['box', 'mud', 'pack']);
    });

    test('puts the paper first that it tells most of', () => {
      expect(relatedTo(parts, 'shrink')).toEqual(['pack', 'box']);
    });

    test('counts a word in a title for more than twice in an abstract', () => {
      const two = [paper('told', 'Ground', 'mud mud'), paper('titled', 'Mud')];
      expect(relatedTo(buildVocabulary(two, [['mud', 'mire']]), 'mire')).toEqual([
        'titled',
        'told',
      ]);
    });

    test('orders papers that it tells equally by their keys', () => {
      const twins = [paper('b', 'Mud'), paper('a', 'Mud')];
      expect(relatedTo(buildVocabulary(twins, [['mud', 'mire']]), 'mire')).toEqual(['a', 'b']);
    });

    test.each([[['squeeze', 'shrink', 'compress']], [['squeeze', 'compress', 'shrink']]])(
      'counts a paper by the phrase that it tells most of, as in %j',
      (group) => {
        const two = [
          paper('once', 'Box', 'compress compress'),
          paper('twice', 'Shrink', 'compress'),
        ];
        expect(relatedTo(buildVocabulary(two, [group]), 'squeez')).toEqual(['twice', 'once']);
      },
    );

    test('wants all words of a phrase but the small ones', () => {
      // `wet` alone is not `wet ground`, while `a box` is `box`.
      const dry = buildVocabulary([...papers, paper('dry', 'Wet Feet')], synonyms);
      expect(relatedTo(dry, 'mud')).toEqual(['mud']);
      expect(relatedTo(parts, 'put in')).toEqual(['box']);
    });

    test('passes over small words in any inflection', () => {
      const built = buildVocabulary(papers, [['boxes using beets', 'crate']]);
      expect(relatedTo(built, 'crate')).toEqual(['box']);
    });

    test('leaves out phrases that relate to no paper, and those too long to be looked up', () => {
      const long = 'one two three four five six';
      const built = buildVocabulary(papers, [
        [long, 'mud'],
        ['rutabaga', 'swede'],
      ]);
      expect(built.flatMap(({ part }) => Object.keys(part.related))).toEqual([]);
    });

    test('keeps the 30 papers most telling', () => {
      const many = Array.from({ length: 40 }, (_, index) =>
        paper(`p${String(index)}x`, 'Title', 'mud '.repeat(index + 1)),
      );
      const kept = relatedTo(buildVocabulary(many, [['mud', 'mire']]), 'mire');
      expect(kept).toHaveLength(30);
      expect(kept[0]).toBe('p39x');
      expect(kept).not.toContain('p0x');
    });
  });
});
