import { describe, expect, test } from 'vitest';
import { foldTitle } from '../../text/fold-title.ts';
import { parseBibliography } from './parse-bibliography.ts';

const header = 'title\tarxiv\tpublished\tauthors\tvenue';

const parse = (...rows: string[]) => parseBibliography([header, ...rows].join('\n'), 'b.tsv');
const factsOf = (row: string) => [...parse(row).facts.values()][0];

describe('parseBibliography', () => {
  test('gives what a row knows by the title key', () => {
    const { facts, errors } = parse(
      'TideLoom: Weaving\t2411.00001\t2024-11-21\tAda Moss; Bo Fern\tLoomConf 2024',
    );
    expect(errors).toEqual([]);
    expect(facts.get(foldTitle('tideloom – weaving'))).toEqual({
      authors: ['Ada Moss', 'Bo Fern'],
      moreAuthors: false,
      published: '2024-11-21',
      venue: 'LoomConf 2024',
      identifiers: { arxiv: '2411.00001' },
    });
  });

  test('leaves out what a row does not know', () => {
    const unknown = { authors: [], moreAuthors: false, identifiers: {} };
    expect(factsOf('TideLoom\t\t\t\t')).toEqual(unknown);
    expect(factsOf('TideLoom')).toEqual(unknown);
  });

  test('takes a last "et al." for more authors than are named', () => {
    expect(factsOf('TideLoom\t\t\tAda Moss; Bo Fern; et al.\t')).toMatchObject({
      authors: ['Ada Moss', 'Bo Fern'],
      moreAuthors: true,
    });
  });

  test('ignores empty names, empty lines and white space around cells', () => {
    const { facts, errors } = parse('', ' TideLoom \t\t 2024 \t Ada Moss ;; \t', '   ', '');
    expect(errors).toEqual([]);
    expect([...facts.values()]).toMatchObject([{ authors: ['Ada Moss'], published: '2024' }]);
  });

  test('reads any line ends and a byte order mark', () => {
    const { facts, errors } = parseBibliography(`\ufeff${header}\r\nTideLoom\t\t2024\r\n`, 'b.tsv');
    expect(errors).toEqual([]);
    expect([...facts.values()]).toMatchObject([{ published: '2024' }]);
  });

  test('names the line of each bad row, and keeps the good ones', () => {
    const { facts, errors } = parse(
      'TideLoom\t2411.00001v2',
      'Moss\t\t21 Nov 2024',
      'Lanterns\t2411.00002',
      '\t2411.00003',
      'Fern\t\t\t\t\tsixth',
    );
    expect([...facts.keys()]).toEqual(['lanterns']);
    expect(errors.map(({ places: [place] }) => place)).toEqual(
      [2, 3, 5, 6].map((line) => ({ file: 'b.tsv', line })),
    );
    expect(errors.map(({ message }) => message)).toEqual([
      '"2411.00001v2" is no arXiv id: write "2411.14432", without a version',
      '"21 Nov 2024" is no date: write "2024-11-21", "2024-11" or "2024"',
      expect.stringContaining('>=1 characters'),
      'has 6 cells.',
    ]);
  });

  test('takes no conflict marker of git for a title', () => {
    const { facts, errors } = parseBibliography('<<<<<<< HEAD\n', 'b.tsv');
    expect([facts.size, errors.map(({ message }) => message)]).toEqual([
      0,
      ['has a conflict marker of git.'],
    ]);
  });

  test('names both rows of one paper', () => {
    const { errors } = parse('TideLoom\t2411.00001', 'Moss', 'TIDE-LOOM\t2411.00002');
    expect(errors.map(({ message, places }) => [message, ...places])).toEqual([
      ['are two rows for "TIDE-LOOM".', { file: 'b.tsv', line: 2 }, { file: 'b.tsv', line: 4 }],
    ]);
  });

  test.each(['', 'title,arxiv,published,authors,venue', 'arxiv\ttitle\tpublished\tauthors\tvenue'])(
    'refuses other columns: %j',
    (columns) => {
      const { facts, errors } = parseBibliography(`${columns}\nTideLoom\n`, 'b.tsv');
      expect(facts.size).toBe(0);
      expect(errors.map(({ places: [place] }) => place)).toEqual([{ file: 'b.tsv', line: 1 }]);
    },
  );
});
