import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ContentError } from '../../content-files/content-error.ts';
import { decodeListing } from './decode-listing.ts';
import { formatOf, parseListing } from './parse-listing.ts';

const fixtures = join(import.meta.dirname, 'fixtures');

const parse = (text: string, name = 'listing') => parseListing(text, name, name);

function messageOf(text: string): string | undefined {
  try {
    parse(text);
    return undefined;
  } catch (error) {
    return error instanceof ContentError ? error.message : String(error);
  }
}

describe('parseListing', () => {
  test.each(readdirSync(fixtures))('reads the fixture %s', (name) => {
    const folder = join(fixtures, name);
    const input = readdirSync(folder).find((file) => file.startsWith('input')) ?? '';
    const { text } = decodeListing(readFileSync(join(folder, input)), input);
    const expected: unknown = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
    const found = { format: formatOf(text)?.name, ...parse(text) };
    expect(JSON.parse(JSON.stringify(found))).toEqual(expected);
  });

  test('gives records of one line lines of their own', () => {
    const { entries } = parse('[{"title":"A","year":1999},{"title":"B","year":1999}]\n');
    expect(entries.map(({ line }) => line)).toEqual([1, 2]);
  });

  test('takes the day in the name for the day of the listing', () => {
    const bib = '@misc{a, title={A}}';
    expect(parse(bib, '2024-05-29 looms.bib').date).toEqual({ year: 2024, month: 5, day: 29 });
    expect(parse(bib, 'looms_20240529.bib').date).toEqual({ year: 2024, month: 5, day: 29 });
    expect(parse(bib, 'looms-2024-13-29.bib').date).toBeUndefined();
  });

  test('calls a paper by its identifier where that is all that is known', () => {
    expect(
      parse('[{"title":"","arxivId":"2401.18079"},{"title":"B","year":1999}]').entries,
    ).toEqual([
      {
        title: 'arXiv:2401.18079',
        abstract: '',
        listing: 'listing',
        line: 1,
        facts: { identifiers: { arxiv: '2401.18079' } },
      },
      { title: 'B', abstract: '', listing: 'listing', line: 2, facts: { published: '1999' } },
    ]);
  });

  const long = 'moss '.repeat(2_000_000).trim();
  const fern = 'Ferns grow. '.repeat(30);
  test.each([
    ['a text dump', () => `Moss on Roofs\n\n${long}\n\nFern on Walls\n\n${fern}\n`],
    [
      'papers as JSON',
      () =>
        JSON.stringify([
          { title: 'Moss', abstract: long, year: 1999 },
          { title: 'Fern', year: 1999 },
        ]),
    ],
  ])('reads %s with an abstract of ten megabytes', (name, toText) => {
    const text = toText();
    expect(formatOf(text)?.name).toBe(name);
    const { entries } = parse(text);
    expect(entries.map(({ title }) => title.slice(0, 4))).toEqual(['Moss', 'Fern']);
    expect(entries[0]?.abstract).toHaveLength(long.length);
  });

  test.each([
    ['a Markdown document', '# Log of the week\n\n- [x] ran the loom\n- wrote it down\n'],
    ['JSON', '{"name": "tideloom", "version": "1.0.0", "dependencies": {}}'],
    ['program code', 'import os\n\ndef main():\n    print("hello")\n'],
    ['LaTeX', '\\documentclass{article}\n\\begin{document}\nHello.\n\\end{document}\n'],
    ['a log', '2024-05-29 08:00:01 start\n2024-05-29 08:00:02 stop\n'],
    ['a table without the names of its columns', 'a;b;c\n1;2;3\n'],
    [
      'other text',
      'Looms\n=====\n\nThis folder has everything that we know of looms, and of what else there is.\n',
    ],
    [
      'other text',
      'Hello {{ name }},\n\n{% if new %} Thank you for joining us here at the quay, you are almost ready to weave.\n',
    ],
    ['other text', 'Lorem ipsum.\n'],
  ])('refuses %s by that name', (name, text) => {
    expect(messageOf(text)).toBe(`seems to be ${name}, and is no listing.`);
  });

  test('refuses what begins like a format and is none, and says why', () => {
    expect(messageOf('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>')).toMatch(
      /^seems to be a feed \(RSS, Atom or JSON Feed\), but cannot be read: /u,
    );
  });

  test('refuses a listing without papers', () => {
    expect(messageOf('@comment{nothing here}\n')).toBe(
      'seems to be a BibTeX file, but has no papers in it.',
    );
  });
});
