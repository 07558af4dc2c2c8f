import { describe, expect, test } from 'vitest';
import { parseVenue } from './parse-venue.ts';

describe('parseVenue', () => {
  test.each([
    [
      'knows a conference by its acronym and year',
      'LoomConf 2024',
      { kind: 'conference', name: 'LoomConf 2024', year: '2024' },
    ],
    [
      'knows one after its society',
      'IEEE LOOM 2024 (oral)',
      { kind: 'conference', name: 'IEEE LOOM 2024 (oral)', year: '2024' },
    ],
    [
      'knows proceedings',
      'Proceedings of the Loom Society',
      { kind: 'conference', name: 'Proceedings of the Loom Society' },
    ],
    [
      'knows a workshop of a conference',
      'Tides 2024 workshop',
      { kind: 'conference', name: 'Tides 2024 workshop', year: '2024' },
    ],
    [
      'knows a journal, and takes the year off its name',
      'Journal of Looms (2024)',
      { kind: 'journal', name: 'Journal of Looms', year: '2024' },
    ],
    [
      'knows the acronym of a journal',
      'TMLR 2024',
      { kind: 'journal', name: 'TMLR', year: '2024' },
    ],
    [
      'leaves pages to the name of the journal',
      'Loom Letters (2024) 9-17',
      { kind: 'journal', name: 'Loom Letters (2024) 9-17', year: '2024' },
    ],
  ])('%s', (_rule, text, venue) => {
    expect(parseVenue(text)).toEqual(venue);
  });

  test('claims nothing of a venue that does not say what it is', () => {
    expect(parseVenue('World Wide Web')).toBeUndefined();
    expect(parseVenue('Accepted for 2024')).toBeUndefined();
  });
});
