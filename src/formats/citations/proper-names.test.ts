import { describe, expect, test } from 'vitest';
import { properNames } from './proper-names.ts';

describe('properNames', () => {
  test.each([
    ['languages and countries', 'A Chinese Loom in Germany', '', ['Chinese', 'Germany']],
    [
      'peoples and parts of the world',
      'Looms of Southeast Asian Ports',
      '',
      ['Southeast', 'Asian'],
    ],
    ['names in terms', 'Bayesian Tides', '', ['Bayesian']],
    [
      'a word before a colon that the abstract capitalises within a sentence',
      'Heddle: Weaving Tides',
      'With small looms, Heddle weaves tides.',
      ['Heddle'],
    ],
    [
      'any word that it capitalises twice',
      'Weaving with Heddle Looms',
      'We weave with Heddle looms. Weaving by Heddle is quick.',
      ['Heddle'],
    ],
    ['no word that is spelled out once', 'Weaving Tides', 'We call it Weaving here.', []],
    [
      'no word that the abstract writes small as well',
      'Looms: A Survey',
      'Of all Looms we know, looms of wood are best.',
      [],
    ],
    ['no word at the beginning of a sentence', 'Looms: A Survey', 'We begin. Looms weave.', []],
    [
      'no words of a spelled-out abbreviation',
      'Mixtures: A Survey',
      'We use Mixtures Of Looms (MoL).',
      [],
    ],
  ])('finds %s', (_rule, title, abstract, names) => {
    expect([...properNames(title, abstract)]).toEqual(names);
  });
});
