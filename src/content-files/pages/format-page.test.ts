import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { anyText } from '../testing/any-text.ts';
import { loadYamlAsAstro } from '../testing/load-yaml-as-astro.ts';
import { toPage } from '../testing/to-page.ts';
import { formatField, formatPage, isEmpty } from './format-page.ts';
import { splitFrontMatter } from './front-matter.ts';

const least = {
  title: 'TideLoom',
  abstract: 'A loom for tide tables.',
  topics: [{ topic: 'weaving' }],
};

const readers: Readonly<Record<string, (yaml: string) => unknown>> = {
  'YAML 1.2': (yaml) => parse(yaml) as unknown,
  'YAML 1.1': (yaml) => parse(yaml, { version: '1.1' }) as unknown,
  'js-yaml, as Astro does': loadYamlAsAstro,
};

describe('formatPage', () => {
  test('writes the fields that have a value, in the order of the schema, and no body', () => {
    const text = formatPage({
      origins: [{ listing: 'a.txt', line: 5, title: 'Tide Loom' }],
      aliases: [],
      venue: 'LoomConf 2024',
      published: '2024-11-21',
      moreAuthors: true,
      identifiers: { arxiv: '2411.00001' },
      links: [{ kind: 'code', url: 'https://github.com/moss/loom' }],
      authors: ['Ada Moss', 'Bo Fern'],
      ...least,
    });
    expect(text).toBe(
      [
        '---',
        'title: TideLoom',
        'authors:',
        '  - Ada Moss',
        '  - Bo Fern',
        'moreAuthors: true',
        'published: "2024-11-21"',
        'venue: LoomConf 2024',
        'identifiers:',
        '  arxiv: "2411.00001"',
        'links:',
        '  - kind: code',
        '    url: https://github.com/moss/loom',
        'topics:',
        '  - topic: weaving',
        'abstract: A loom for tide tables.',
        'origins:',
        '  - listing: a.txt',
        '    line: 5',
        '    title: Tide Loom',
        '---',
        '',
      ].join('\n'),
    );
  });

  test('folds a long abstract at 100 characters', () => {
    const abstract = 'Moss grows on most models, and on some roofs. '.repeat(20).trim();
    const lines = formatPage({ ...least, abstract }).split('\n');
    expect(lines).toContain('abstract: >-');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(100);
    expect(toPage('moss', lines.join('\n')).data.abstract).toBe(abstract);
  });

  test('writes text that would run as code or end the front matter as data', () => {
    const title = '---\nimport x from "y"\n{process.exit(1)}\n---\n<script>';
    const page = toPage('moss', formatPage({ ...least, title }));
    expect([page.data.title, page.body]).toEqual([title, '']);
  });

  test.each(Object.entries(readers))('keeps any text for %s', (_name, read) => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (title, abstract, author) => {
        fc.pre(title !== '' && abstract !== '' && author !== '');
        const page = { ...least, title, abstract, authors: [author, 'Bo Fern'] };
        const { yaml, body } = splitFrontMatter(formatPage(page), 'moss.mdx');
        expect(read(yaml)).toEqual(page);
        expect(body).toBe('');
      }),
      { numRuns: 400 },
    );
  });

  test('keeps a text of any length', () => {
    const abstract = 'Moß grows: 3 × faster, on "most" models. '.repeat(2_400).trim();
    expect(toPage('moss', formatPage({ ...least, abstract })).data.abstract).toBe(abstract);
  });
});

describe('formatField', () => {
  // prettier-ignore
  test.each([
    'Yes', 'no', 'on', 'Off', 'y', 'N', 'true', 'Null', '~', '2024', '2411.14432', '1e3', '1_000',
    '0x1f', '0o17', '0b11', '012', '12:30:45', '2024-11-21', '2001-1-1', '.inf', '.NaN', '<<', '=', '',
  ])('quotes %j, which some reader takes for another type', (value) => {
    const yaml = formatField('title', value);
    for (const read of Object.values(readers)) expect(read(yaml)).toEqual({ title: value });
  });

  test('leaves a date to the month unquoted, which is text for every reader', () => {
    expect(formatField('published', '2024-11')).toBe('published: 2024-11\n');
  });

  test('writes equal values twice instead of an alias', () => {
    const origin = { listing: 'a.txt', line: 5 };
    expect(formatField('origins', [origin, origin])).not.toMatch(/[&*]/u);
  });
});

describe('isEmpty', () => {
  test.each([undefined, null, '', false, [], {}, { arxiv: undefined }])(
    'takes %j for empty',
    (value) => {
      expect(isEmpty(value)).toBe(true);
    },
  );

  test.each([0, true, ' ', [''], { line: 0 }])('takes %j for a value', (value) => {
    expect(isEmpty(value)).toBe(false);
  });
});
