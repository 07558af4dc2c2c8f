import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseYaml } from './yaml-file.ts';

const schema = z.strictObject({
  title: z.string(),
  topics: z.array(z.strictObject({ topic: z.string() })).default([]),
});

/** Line and message of every problem. */
const problemsOf = (source: string, linesBefore = 0) =>
  parseYaml(schema, source, { file: 'moss.mdx', linesBefore }).errors.map(
    ({ places: [place], message }) => `${String(place?.line)} ${message}`,
  );

describe('parseYaml', () => {
  test('gives the value with its defaults', () => {
    expect(parseYaml(schema, 'title: Moss\n', { file: 'moss.mdx' })).toEqual({
      ok: true,
      value: { title: 'Moss', topics: [] },
      errors: [],
    });
  });

  test('reads an empty file as an empty object', () => {
    expect(parseYaml(z.strictObject({}), '# nothing yet\n', { file: 'a.yaml' }).ok).toBe(true);
  });

  test('keeps text that YAML 1.1 reads as a truth value or a date', () => {
    const texts = z.array(z.string());
    expect(parseYaml(texts, '[yes, on, 2024-11-21]', { file: 'a.yaml' })).toMatchObject({
      value: ['yes', 'on', '2024-11-21'],
    });
  });

  test('names the line of broken YAML, counted in the file', () => {
    expect(problemsOf('title: Moss\nabstract: "open\n', 1)).toEqual([
      '4 is not valid YAML: Missing closing "quote',
    ]);
    expect(problemsOf('title: Moss: growth\n')[0]).toMatch(
      /^1 is not valid YAML: Nested mappings/u,
    );
  });

  test('tells one error for each line, however often the parser stumbles over it', () => {
    expect(problemsOf('title: A: B: C\n')).toHaveLength(1);
  });

  test('names the file and a remedy with each problem', () => {
    const [error] = parseYaml(schema, 'title: @moss\n', { file: 'moss.mdx' }).errors;
    expect(error?.places).toEqual([{ file: 'moss.mdx', line: 1 }]);
    expect(error?.hint).toBe(
      'put the value in double quotes, and escape quotes and backslashes in it.',
    );
  });

  test('names the line of a value of the wrong type', () => {
    expect(problemsOf('# a comment\ntitle:\n  - Moss\n')[0]).toMatch(/^3 title: /u);
    expect(problemsOf('title: Moss\ntopics:\n  - topic: roofs\n  - topic: 4\n')[0]).toMatch(
      /^4 topics\.1\.topic: /u,
    );
  });

  test('names the line of an unknown key, even where its value begins on another', () => {
    expect(problemsOf('title: Moss\nroof:\n  - flat\n', 1)).toEqual(['3 Unrecognized key: "roof"']);
    expect(problemsOf('title: Moss\ntopics:\n  - topic: roofs\n    cues: 3\n')).toEqual([
      '4 topics.0: Unrecognized key: "cues"',
    ]);
  });

  test('gives a missing field the line where the file, or the value around it, begins', () => {
    expect(problemsOf('topics: []\n', 1)[0]).toMatch(/^2 title: /u);
    expect(problemsOf('title: Moss\ntopics:\n  - {}\n')[0]).toMatch(/^3 topics\.0\.topic: /u);
  });

  test('finds all problems at once', () => {
    expect(problemsOf('title: 3\ntopics: none\nroof: flat\n')).toHaveLength(3);
    expect(problemsOf('title: "a\nb: "c\n').length).toBeGreaterThan(0);
  });

  test('refuses a key that is written twice', () => {
    expect(problemsOf('title: Moss\ntitle: Fern\n')).toEqual([
      '2 is not valid YAML: Map keys must be unique',
    ]);
  });

  test.each([
    ['title: Moss\ntitle: Fern\n', 'keep one of the lines'],
    ['title: Moss\ntopics:\n\t- topic: a\n', 'takes no tabs'],
    ['title: Moss\n<<<<<<< HEAD\ntopics: []\n=======\n', 'delete the lines with markers'],
  ])('says what to do about %j', (source, hint) => {
    const [error] = parseYaml(schema, source, { file: 'moss.mdx' }).errors;
    expect(error?.hint).toContain(hint);
  });

  test('refuses a second document', () => {
    expect(problemsOf('title: Moss\n---\ntitle: Fern\n')[0]).toMatch(
      /^2 is not valid YAML: Source contains multiple documents/u,
    );
  });

  test('names the line of a value that reads as an alias of nothing', () => {
    const source = 'title: &a Moss\ntopics:\n  - topic: *a\n  - topic: *Roofs\n';
    expect(problemsOf(source)[0]).toMatch(/^4 is not valid YAML: Unresolved alias/u);
    expect(parseYaml(schema, source, { file: 'moss.mdx' }).errors[0]?.hint).toContain(
      'in double quotes',
    );
  });

  test('refuses aliases that multiply without end', () => {
    const lines = ['a0: &a0 [x, x]'];
    for (let level = 1; level < 12; level += 1) {
      const alias = `*a${String(level - 1)}`;
      lines.push(`a${String(level)}: &a${String(level)} [${[alias, alias, alias].join(', ')}]`);
    }
    expect(problemsOf(lines.join('\n'))[0]).toContain('Excessive alias count');
  });
});
