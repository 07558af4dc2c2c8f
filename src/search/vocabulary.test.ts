import { describe, expect, test } from 'vitest';
import { smallLoadedPart, smallPart } from './testing/small-vocabulary.ts';
import {
  knownForm,
  parseRelated,
  toRelated,
  toWordCode,
  toWordEntry,
  Vocabulary,
} from './vocabulary.ts';

/** A vocabulary whose parts have a word named after them, and the parts it has loaded so far. */
function countingVocabulary(parts: readonly string[]) {
  const loads: number[] = [];
  const vocabulary = new Vocabulary(parts, (index) => {
    loads.push(index);
    return Promise.resolve(smallPart({ [`part${String(index)}`]: 1 }));
  });
  return { vocabulary, loads };
}

describe('toRelated and parseRelated', () => {
  const table: [string, [key: string, weight: number][]][] = [
    ['', []],
    ['abcdef08', [['abcdef0', 1]]],
    ['abcdef0z', [['abcdef0', 4.375]]],
    [
      '70 abcdef01',
      [
        ['7', 0],
        ['abcdef0', 0.125],
      ],
    ],
  ];

  test.each(table)('“%s” stands for %j, and back', (text, papers) => {
    expect(toRelated(papers)).toBe(text);
    expect(parseRelated(text)).toEqual(papers);
  });

  test('round weights to eighths and cap them at what one digit can say', () => {
    expect(parseRelated(toRelated([['abcdef0', 0.3]]))).toEqual([['abcdef0', 0.25]]);
    expect(parseRelated(toRelated([['abcdef0', 99]]))).toEqual([['abcdef0', 4.375]]);
  });
});

describe('toWordCode and toWordEntry', () => {
  test.each([
    [8, { papers: 1, inTitle: false, inAuthor: false, inVenue: false }],
    [25, { papers: 3, inTitle: true, inAuthor: false, inVenue: false }],
    [30, { papers: 3, inTitle: false, inAuthor: true, inVenue: true }],
    [32_883, { papers: 4110, inTitle: true, inAuthor: true, inVenue: false }],
  ])('%i means %j, and back', (code, entry) => {
    expect(toWordCode(entry)).toBe(code);
    expect(toWordEntry(code)).toEqual(entry);
  });
});

describe('Vocabulary.partOf', () => {
  test.each([
    ['0', 0],
    ['ab', 0],
    ['bzz', 0],
    ['car', 1],
    ['carrot', 1],
    ['cart', 1],
    ['ca', 0],
    ['dz', 1],
    ['tur', 2],
    ['turnip', 2],
    ['π', 2],
  ])('looks for %s in part %i', async (word, part) => {
    const { vocabulary, loads } = countingVocabulary(['3d', 'car', 'tur']);
    const { words } = await vocabulary.partOf(word);
    expect([...words.keys()]).toEqual([`part${String(part)}`]);
    expect(loads).toEqual([part]);
  });

  test('loads a part only once, even for words asked at the same time', async () => {
    const { vocabulary, loads } = countingVocabulary(['a', 'm']);
    await Promise.all(['apple', 'beet', 'carrot'].map((word) => vocabulary.partOf(word)));
    await vocabulary.partOf('apple');
    expect(loads).toEqual([0]);
  });

  test('tries a failed download again', async () => {
    let tries = 0;
    const vocabulary = new Vocabulary(['a'], () => {
      tries += 1;
      return tries === 1
        ? Promise.reject(new Error('offline'))
        : Promise.resolve(smallPart({ apple: 1 }));
    });
    await expect(vocabulary.partOf('apple')).rejects.toThrow('offline');
    expect((await vocabulary.partOf('apple')).words.has('apple')).toBe(true);
    expect(tries).toBe(2);
  });

  test('is empty where the vocabulary is', async () => {
    const { vocabulary, loads } = countingVocabulary([]);
    expect((await vocabulary.partOf('apple')).words.size).toBe(0);
    expect(await vocabulary.partsNear('apple')).toEqual([]);
    expect(loads).toEqual([]);
  });
});

describe('Vocabulary.partsNear', () => {
  test.each([
    ['all parts of the first letter', 'cxxxx', ['apr', 'car', 'cel', 'cot']],
    ['a part that begins before that letter', 'bxxxx', ['apr']],
    ['the part without a first letter too many', 'atxxx', ['apr', 'tur']],
    ['the part with the first two letters swapped', 'utxxx', ['tur']],
  ])('loads %s', async (_, word, wanted) => {
    const parts = ['apr', 'car', 'cel', 'cot', 'tur'];
    const { vocabulary, loads } = countingVocabulary(parts);
    await vocabulary.partsNear(word);
    expect(loads.map((index) => parts[index])).toEqual(expect.arrayContaining(wanted));
  });

  test('loads no other part', async () => {
    const { vocabulary, loads } = countingVocabulary(['apr', 'car', 'cel', 'cot', 'tur']);
    await vocabulary.partsNear('cotxx');
    expect(loads.sort()).toEqual([0, 1, 2, 3]);
  });
});

describe('knownForm', () => {
  test.each<[string, string | undefined, string]>([
    ['turnip', 'turnip', 'the corpus has it'],
    ['turnips', 'turnips', 'another inflection is there'],
    ['tur', 'tur', 'it begins a word'],
    ['quant', 'quant', 'it begins a stem'],
    ['quantizati', 'quantization', 'it goes on beyond the stem, which is all that the index has'],
    ['rutabaga', undefined, 'nothing is like it'],
    ['turnipcart', undefined, 'only a shorter word is there'],
    ['q', undefined, 'it is a single letter that no paper has'],
    ['constructor', undefined, 'it only names a property of objects'],
  ])('looks for %s as %s where %s', async (word, form) => {
    const part = await smallLoadedPart({
      turnip: 3,
      quantization: 9,
      quantizationaware: 2,
      quantizationfree: 4,
    });
    expect(knownForm(word, part)).toBe(form);
  });
});
