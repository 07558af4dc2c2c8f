import { describe, expect, test } from 'vitest';
import { citationKeySchema } from '../../schemas/citation-key.ts';
import { citationKey } from './citation-key.ts';

const key = (
  paper: { title?: string; authors?: string[]; published?: string },
  taken: readonly string[] = [],
) =>
  citationKey(
    'some-id',
    { title: 'Loom', authors: [], published: undefined, ...paper },
    (each) => !taken.includes(each),
  );

describe('citationKey', () => {
  test.each([
    [
      'takes author, year and word',
      { authors: ['Ada Moss'], published: '2024-03', title: 'A TideLoom' },
      'moss2024tideloom',
    ],
    [
      'passes over words that say nothing',
      { authors: ['Ada Moss'], title: 'Towards a New Approach to Tides' },
      'mosstides',
    ],
    [
      'takes such a word where there is no other',
      { authors: ['Ada Moss'], title: 'Towards New' },
      'mosstowards',
    ],
    [
      'folds accents and other letters',
      { authors: ['Ada Müß'], title: 'Ünïtides' },
      'mussunitides',
    ],
    ['reads the TeX of a title', { authors: ['Ada Moss'], title: '$S^2$FT' }, 'moss' + 's2ft'],
    ['leaves the particle out', { authors: ['Ada van Moss'] }, 'mossloom'],
    ['takes a group', { authors: ['Moss Team'] }, 'mossteamloom'],
    ['begins with the word where there is no author', { published: '2024' }, 'loom2024'],
    ['begins with a letter', { title: '3D', published: '2024' }, 'paper-3d2024'],
    ['takes the id where nothing is ASCII', { authors: ['苔 太郎'], title: '潮汐' }, 'some-id'],
  ])('%s', (_rule, paper, expected) => {
    expect(key(paper)).toBe(expected);
    expect(citationKeySchema.safeParse(expected).success).toBe(true);
  });

  test('tells papers apart by a letter', () => {
    expect(key({}, ['loom'])).toBe('loom-b');
    expect(key({}, ['loom', 'loom-b', 'loom-c'])).toBe('loom-d');
    const taken = ['loom', ...[...'bcdefghijklmnopqrstuvwxyz'].map((letter) => `loom-${letter}`)];
    expect(key({}, taken)).toBe('loom-ba');
  });
});
