import { describe, expect, test } from 'vitest';
import { ContentError } from '../content-error.ts';
import { splitFrontMatter } from './front-matter.ts';

describe('splitFrontMatter', () => {
  test.each([
    ['notes', '---\ntitle: Moss\n---\n\nNotes.\n', 'title: Moss\n', '\nNotes.\n'],
    ['no notes', '---\ntitle: Moss\n---\n', 'title: Moss\n', ''],
    ['no final newline', '---\ntitle: Moss\n---', 'title: Moss\n', ''],
    ['no field', '---\n---\nNotes.', '', 'Notes.'],
    [
      'carriage returns',
      '---\r\ntitle: Moss\r\n---\r\nNotes.\r\n',
      'title: Moss\r\n',
      'Notes.\r\n',
    ],
    ['a byte order mark', '\ufeff---\ntitle: Moss\n---\n', 'title: Moss\n', ''],
    ['blanks after the fences', '--- \ntitle: Moss\n---\t\nNotes.', 'title: Moss\n', 'Notes.'],
    ['a rule in the notes', '---\na: 1\n---\nOne.\n\n---\n\nTwo.', 'a: 1\n', 'One.\n\n---\n\nTwo.'],
    ['dashes in a value', '---\na: |\n  ---\nb: --- x\n---\n', 'a: |\n  ---\nb: --- x\n', ''],
  ])('splits a page with %s', (_what, text, yaml, body) => {
    expect(splitFrontMatter(text, 'moss.mdx')).toMatchObject({ yaml, body });
  });

  test('tells where the YAML begins', () => {
    const text = '\ufeff--- \r\ntitle: Moss\r\n---\r\n';
    expect(text.slice(splitFrontMatter(text, 'moss.mdx').start)).toMatch(/^title/u);
  });

  test.each([
    '',
    'title: Moss\n',
    '\n---\ntitle: Moss\n---\n',
    '---\ntitle: Moss\n',
    '----\na: 1\n---\n',
  ])('refuses a page that does not begin with front matter: %j', (text) => {
    expect(() => splitFrontMatter(text, 'moss.mdx')).toThrow(ContentError);
    expect(() => splitFrontMatter(text, 'moss.mdx')).toThrow(
      expect.objectContaining({ places: [{ file: 'moss.mdx', line: 1 }] }) as ContentError,
    );
  });
});
