import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../content-files/testing/any-text.ts';
import { decodeListing } from './decode-listing.ts';
import { parseTextDump } from './parse-text-dump.ts';

const fixtures = join(import.meta.dirname, 'fixtures');

describe('parseTextDump', () => {
  test.each(readdirSync(fixtures))('reads the fixture %s', (name) => {
    const text = decodeListing(readFileSync(join(fixtures, name, 'input.txt')), name);
    const expected: unknown = JSON.parse(
      readFileSync(join(fixtures, name, 'expected.json'), 'utf8'),
    );
    expect(parseTextDump(text, 'input.txt')).toEqual(expected);
  });

  test('gives an entry the line of its title', () => {
    const text = readFileSync(join(fixtures, 'several-blank-lines', 'input.txt'), 'utf8');
    const lines = text.split('\n');
    const { entries } = parseTextDump(text, 'input.txt');
    expect(entries.map(({ line }) => lines[line - 1])).toEqual(entries.map(({ title }) => title));
  });

  test('loses no paragraph, whatever the text', () => {
    const paragraph = anyText.map((text) => text.replaceAll(/\s+/gu, ' ').trim());
    fc.assert(
      fc.property(fc.array(paragraph), (paragraphs) => {
        const { entries, broken } = parseTextDump(paragraphs.join('\n\n'), 'a.txt');
        const found = [
          ...entries.flatMap(({ line, title, abstract }) => [
            { line, text: title },
            { line, text: abstract },
          ]),
          ...broken.map(({ line, text }) => ({ line, text })),
        ].sort((a, b) => a.line - b.line);
        const written = paragraphs.filter((text) => /[^\p{Z}\p{Cf}]/u.test(text));
        const isFurniture = (text: string) => /^(?:new|subscribe|daily papers)$/iu.test(text);
        expect(found.map(({ text }) => text)).toEqual(written.filter((text) => !isFurniture(text)));
      }),
    );
  });

  test('leaves no white space at the ends of title and abstract', () => {
    const { entries } = parseTextDump('\u00a0\ufeff Moss\u3000\n\n\u2003It grows.\u00a0', 'a.txt');
    expect(entries).toMatchObject([{ title: 'Moss', abstract: 'It grows.' }]);
  });

  test('takes time that grows with the length of the text, not with its square', () => {
    const paragraphs = 'Moss\n\nIt grows.\n\n'.repeat(50_000);
    const { entries } = parseTextDump(paragraphs + 'A line.)"\n'.repeat(100_000), 'a.txt');
    expect(entries).toHaveLength(50_000);
  });
});
