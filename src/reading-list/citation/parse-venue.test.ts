import { describe, expect, test } from 'vitest';
import { parseVenue } from './parse-venue.ts';

describe('parseVenue', () => {
  test.each([
    [
      'knows a conference by its acronym and year',
      'LoomConf 2024',
      { kind: 'conference', name: 'LoomConf', year: '2024' },
    ],
    [
      'knows one after its society, without how a paper was presented',
      'IEEE LOOM 2024 (oral)',
      { kind: 'conference', name: 'IEEE LOOM', year: '2024' },
    ],
    [
      'knows the proceedings of well-known conferences by their full name',
      'ICLR 2024 spotlight',
      {
        kind: 'conference',
        name: 'International Conference on Learning Representations',
        shortName: 'ICLR',
        year: '2024',
      },
    ],
    [
      'knows a name that was another in one year',
      'NAACL 2025',
      {
        kind: 'conference',
        name: 'Conference of the Nations of the Americas Chapter of the Association for Computational Linguistics',
        shortName: 'NAACL',
        year: '2025',
      },
    ],
    [
      'names a track beside the proceedings',
      'NeurIPS 2024 Datasets and Benchmarks',
      {
        kind: 'conference',
        name: 'Advances in Neural Information Processing Systems: Datasets and Benchmarks',
        shortName: 'NeurIPS Datasets and Benchmarks',
        year: '2024',
      },
    ],
    [
      'knows findings, whose title has the year',
      'NAACL 2025 Findings',
      {
        kind: 'conference',
        name: 'Findings of the Association for Computational Linguistics: NAACL 2025',
        shortName: 'NAACL Findings',
        year: '2025',
      },
    ],
    [
      'takes a workshop for no part of the proceedings of its conference',
      'ICML 2024 HiLD workshop',
      {
        kind: 'conference',
        name: 'ICML HiLD workshop',
        year: '2024',
      },
    ],
    [
      'knows proceedings',
      'Proceedings of the Loom Society',
      { kind: 'conference', name: 'Proceedings of the Loom Society' },
    ],
    [
      'knows a workshop of a conference',
      'Tides 2024 workshop',
      { kind: 'conference', name: 'Tides workshop', year: '2024' },
    ],
    [
      'knows a journal, and takes the year off its name',
      'Journal of Looms (2024)',
      { kind: 'journal', name: 'Journal of Looms', year: '2024' },
    ],
    [
      'knows the acronym of a journal',
      'ACM TOSEM 2024',
      {
        kind: 'journal',
        name: 'ACM Transactions on Software Engineering and Methodology',
        shortName: 'TOSEM',
        year: '2024',
      },
    ],
    [
      'knows year and pages after the name of a journal',
      'Loom Letters (2024) 9–17',
      { kind: 'journal', name: 'Loom Letters', year: '2024', pages: '9-17' },
    ],
  ])('%s', (_rule, text, venue) => {
    expect(parseVenue(text)).toEqual(venue);
  });

  test('claims nothing of a venue that does not say what it is', () => {
    expect(parseVenue('World Wide Web')).toBeUndefined();
    expect(parseVenue('Accepted for 2024')).toBeUndefined();
  });
});
