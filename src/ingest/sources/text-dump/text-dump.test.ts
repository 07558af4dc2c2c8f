import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../../content-files/testing/any-text.ts';
import { decodeListing } from '../decode-listing.ts';
import { toParsedListing } from '../parse-listing.ts';
import { furnitureKind } from './page-furniture.ts';
import { textDump } from './text-dump.ts';

const fixtures = join(import.meta.dirname, 'fixtures');

const parse = (text: string) => toParsedListing(textDump.read(text), 'input.txt');

describe('textDump', () => {
  test.each(readdirSync(fixtures))('reads the fixture %s', (name) => {
    const { text } = decodeListing(readFileSync(join(fixtures, name, 'input.txt')), name);
    const expected: unknown = JSON.parse(
      readFileSync(join(fixtures, name, 'expected.json'), 'utf8'),
    );
    expect(parse(text)).toEqual(expected);
  });

  test('gives an entry the line of its title', () => {
    const text = readFileSync(join(fixtures, 'several-blank-lines', 'input.txt'), 'utf8');
    const lines = text.split('\n');
    const { entries } = parse(text);
    expect(entries.map(({ line }) => lines[line - 1])).toEqual(entries.map(({ title }) => title));
  });

  test('loses no paragraph, whatever the text', () => {
    const paragraph = anyText.map((text) => text.replaceAll(/\s+/gu, ' ').trim());
    fc.assert(
      fc.property(fc.array(paragraph), (paragraphs) => {
        const { entries, broken } = parse(paragraphs.join('\n\n'));
        const found = [
          ...entries.flatMap(({ line, title, abstract }) => [
            { line, text: title },
            { line, text: abstract },
          ]),
          ...broken.map(({ line, text }) => ({ line, text })),
        ].sort((a, b) => a.line - b.line);
        const written = paragraphs.filter((text) => /[^\p{Z}\p{Cf}]/u.test(text));
        expect(found.map(({ text }) => text)).toEqual(
          written.filter((text) => furnitureKind(text) === undefined),
        );
      }),
    );
  });

  test('leaves no white space at the ends of title and abstract', () => {
    const { entries } = parse('\u00a0\ufeff Moss\u3000\n\n\u2003It grows.\u00a0');
    expect(entries).toMatchObject([{ title: 'Moss', abstract: 'It grows.' }]);
  });

  test('takes time that grows with the length of the text, not with its square', () => {
    const paragraphs = 'Moss\n\nIt grows.\n\n'.repeat(50_000);
    const { entries } = parse(paragraphs + 'A line.)"\n'.repeat(100_000));
    expect(entries).toHaveLength(50_000);
  });
});
