import { describe, expect, test } from 'vitest';
import { parseName } from './parse-name.ts';

describe('parseName', () => {
  test.each([
    ['takes the last word for the family', 'Ada B. Moss', { given: 'Ada B.', family: 'Moss' }],
    [
      'keeps small particles with it',
      'Chien van der Moss',
      { given: 'Chien', 'non-dropping-particle': 'van der', family: 'Moss' },
    ],
    [
      'leaves a capital particle to the given name',
      'Ada Van Moss',
      { given: 'Ada Van', family: 'Moss' },
    ],
    ['takes a first word for given, particle or not', 'La Moss', { given: 'La', family: 'Moss' }],
    ['takes a small first word for given', 'la Moss', { given: 'la', family: 'Moss' }],
    ['splits off a suffix', 'Ada Moss Jr.', { given: 'Ada', family: 'Moss', suffix: 'Jr.' }],
    [
      'drops the comma before a suffix',
      'Ada Moss, Jr.',
      { given: 'Ada', family: 'Moss', suffix: 'Jr.' },
    ],
    ['does not take a family name for a suffix', 'Ada Ma', { given: 'Ada', family: 'Ma' }],
    ['does not take a name for a title', 'Gen Moss', { given: 'Gen', family: 'Moss' }],
    ['keeps one word whole', 'Mossworks', { literal: 'Mossworks' }],
    ['keeps a group whole', 'Moss Loom Team', { literal: 'Moss Loom Team' }],
    ['takes any white space for a blank', ' Ada \t Moss ', { given: 'Ada', family: 'Moss' }],
    ['takes names in other letters', '苔 太郎', { given: '苔', family: '太郎' }],
  ])('%s', (_rule, name, parts) => {
    expect(parseName(name)).toEqual(parts);
  });
});
