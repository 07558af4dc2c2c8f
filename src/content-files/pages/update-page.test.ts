import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ContentError } from '../content-error.ts';
import { anyText } from '../testing/any-text.ts';
import { toPage } from '../testing/to-page.ts';
import { updatePage } from './update-page.ts';

const page = `---
# Checked by hand.
title: 'Moss: Growth'   # single quotes are mine
published: "2024-11"

# Why this topic: see the notes.
topics:
  - topic: growth # not roofs
abstract: |
  No comment is
  # a number sign in a text.

# Kept in order.
origins:
    - { listing: a.txt, line: 5 }
    # from the second edition
# Old names.
aliases: [mos]
# The end.
---

import Note from '../Note.astro';

<Note>title: no field of mine</Note>
`;

const update = (fields: Parameters<typeof updatePage>[2], text = page) =>
  updatePage(text, 'moss.mdx', fields);

describe('updatePage', () => {
  test('gives the very same text when nothing is to be set', () => {
    expect(update({})).toBe(page);
  });

  test('replaces the lines of one field, and keeps all others, comments and body', () => {
    const origins = [
      { listing: 'a.txt', line: 5 },
      { listing: 'b.txt', line: 9 },
    ];
    expect(update({ origins })).toBe(
      page.replace(
        '    - { listing: a.txt, line: 5 }\n',
        '  - listing: a.txt\n    line: 5\n  - listing: b.txt\n    line: 9\n',
      ),
    );
  });

  test('keeps the comments after the last field', () => {
    expect(update({ aliases: ['mos', 'moos'] })).toBe(
      page.replace('aliases: [mos]\n', 'aliases:\n  - mos\n  - moos\n'),
    );
  });

  test('replaces a text with number signs as a whole', () => {
    expect(update({ abstract: 'It grows.' })).toBe(
      page.replace(/abstract: \|\n.*\n.*\n/u, 'abstract: It grows.\n'),
    );
  });

  test.each([
    'aliases: [mos,\n  moos] # both\n',
    'aliases: # both\n  - mos # one\n  - "moos"\n',
    'aliases:\n  - >-\n    mos\n    # moos\n',
    'aliases:\n  - "mos\n    # moos" # quoted\n',
    'aliases:\n  - { mos: 1,\n      moos: 2 }\n',
    'aliases:\n',
    'aliases:\r\n  - mos\r\n',
  ])('replaces all lines of a value, and no comment after it: %j', (value) => {
    const text = `---\ntitle: Moss\n${value}  # Indented.\n\n# Not.\nvenue: MossConf\n---\n`;
    expect(update({ aliases: ['new'] }, text)).toBe(text.replace(value, 'aliases:\n  - new\n'));
  });

  test('puts a new field where the order of the schema has it, before comments on the next', () => {
    expect(update({ venue: 'MossConf' })).toBe(
      page.replace('"2024-11"\n', '"2024-11"\nvenue: MossConf\n'),
    );
  });

  test('puts several new fields in the order of the schema, however they are given', () => {
    const text = update({
      links: [{ kind: 'code', url: 'https://example.org/' }],
      authors: ['Ada Moss'],
    });
    expect([...text.matchAll(/^(\w+):/gmu)].map(([, name]) => name).slice(0, 5)).toEqual([
      'title',
      'authors',
      'published',
      'links',
      'topics',
    ]);
  });

  test('puts a field before all others when it comes first', () => {
    const text = '---\nabstract: It grows.\n---\n';
    expect(update({ title: 'Moss' }, text)).toBe('---\ntitle: Moss\nabstract: It grows.\n---\n');
  });

  test('puts the first field of a page that has none', () => {
    expect(update({ title: 'Moss' }, '---\n---\nNotes.\n')).toBe('---\ntitle: Moss\n---\nNotes.\n');
  });

  test('takes out a field that becomes empty', () => {
    expect(update({ aliases: [] })).toBe(page.replace('aliases: [mos]\n', ''));
  });

  test('replaces a field whose name is quoted', () => {
    const text = '---\n"title": Moss\n---\n';
    expect(update({ title: 'Fern' }, text)).toBe('---\ntitle: Fern\n---\n');
  });

  test('ends lines as the file does, and keeps blanks and a byte order mark', () => {
    const text = '\ufeff--- \r\ntitle: Moss \r\n\r\nabstract: It grows.\r\n---\r\n\r\nNotes.\r\n';
    expect(update({ aliases: ['mos'] }, text)).toBe(
      text.replace('grows.\r\n', 'grows.\r\naliases:\r\n  - mos\r\n'),
    );
  });

  test('finds the field where the front matter is repeated in the notes', () => {
    const text = '---\ntitle: Moss\n---\ntitle: Moss\n';
    expect(update({ title: 'Fern' }, text)).toBe('---\ntitle: Fern\n---\ntitle: Moss\n');
  });

  test('refuses a front matter in braces, where no line is a field', () => {
    expect(() => update({ venue: 'MossConf' }, '---\n{ title: Moss }\n---\n')).toThrow(
      ContentError,
    );
  });

  test('sets any text so that it is read again, and nothing else changes', () => {
    const before = toPage('moss', page);
    fc.assert(
      fc.property(anyText, anyText, (title, venue) => {
        fc.pre(title.trim() !== '' && venue !== '');
        const after = toPage('moss', update({ title, venue }));
        expect(after.data).toEqual({ ...before.data, title: title.trim(), venue });
        expect(after.body).toBe(before.body);
        const back = { title: before.data.title, venue: '' };
        expect(update(back, after.text)).toBe(update(back));
      }),
    );
  });
});
