import { describe, expect, test } from 'vitest';
import { readWrittenPapers } from './read-written-papers.ts';

describe('readWrittenPapers', () => {
  test('reads BibTeX as people write it', () => {
    const text = `% exported
@comment{not an entry}
@string{arxiv = "arXiv"}
@Article { moss2024tide,
  Title = "The {Tide} {\\"U}ber" # { Looms},
  author = {Moss, Ada},
  eprint = 2403.00001,
  doi={10.1000/(a)b},
}
@misc{fern, title = {Braces {of {many}} depths
  and lines}, url = {https://example.org/fern}}`;
    expect(readWrittenPapers(text)).toEqual([
      {
        ...{ title: 'The {Tide} {\\"U}ber Looms', key: 'moss2024tide' },
        names: ['2403.00001', '10.1000/(a)b'],
      },
      {
        ...{ title: 'Braces {of {many}} depths and lines', key: 'fern' },
        names: ['https://example.org/fern'],
      },
    ]);
  });

  test('reads the entries around one that breaks off', () => {
    const text =
      '@misc{a,\n title = {A}\n}\n@misc{b,\n title = {B,\n doi = \n@misc{c,\n title = {C}\n}';
    expect(readWrittenPapers(text).map(({ title }) => title)).toEqual(['A', 'C']);
  });

  test('reads RIS of either kind', () => {
    const text = `TY  - JOUR\r
T1  - Tides\r
ID  - moss\r
DO  - 10.1000/1\r
UR  - https://example.org/1\r
ER  - \r
TY  - RPRT
TI  - Looms
SN  - arXiv:2403.00001
ER  -`;
    expect(readWrittenPapers(text)).toEqual([
      { title: 'Tides', key: 'moss', names: ['10.1000/1', 'https://example.org/1'] },
      { title: 'Looms', key: '', names: ['arXiv:2403.00001'] },
    ]);
  });

  test('reads CSL-JSON', () => {
    const item = { id: 'moss', title: 'Tides', DOI: '10.1000/1', author: [{ family: 'Moss' }] };
    expect(readWrittenPapers(JSON.stringify([item, 7, { id: 'bare' }]))).toEqual([
      { title: 'Tides', key: 'moss', names: ['10.1000/1'] },
    ]);
  });

  test('reads what items of Markdown begin with, and no other link', () => {
    const text = `# Shelf

- [A \\[new\\] tide](https://example.org/papers/tide.html). Moss, 2024

  See [this](https://example.org/papers/other.html).

* [Looms](<https://example.org/papers/looms.html>)`;
    expect(readWrittenPapers(text)).toEqual([
      { title: 'A [new] tide', key: '', names: ['https://example.org/papers/tide.html'] },
      { title: 'Looms', key: '', names: ['https://example.org/papers/looms.html'] },
    ]);
  });

  test.each(['', 'words', '{"format":"shelfmark-shelf-1","papers":[]}', '@', '@misc{', '[1'])(
    'finds no paper in %j',
    (text) => {
      expect(readWrittenPapers(text)).toEqual([]);
    },
  );
});
