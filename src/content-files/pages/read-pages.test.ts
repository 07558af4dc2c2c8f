import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { paperSchema } from '../../schemas/paper.ts';
import { topicSchema } from '../../schemas/topic.ts';
import { temporaryContent } from '../testing/temporary-content.ts';
import { fieldsOf, readPages } from './read-pages.ts';

const good = '---\ntitle: Moss\ntopics:\n  - topic: growth\nabstract: It grows.\n---\n';

/** Ids of the good pages, and each problem with its file and line. */
async function read(files: Record<string, string>) {
  const root = await temporaryContent(files);
  const { pages, errors } = await readPages(paperSchema, root);
  return {
    ids: pages.map(({ id }) => id),
    problems: errors.map(
      ({ places: [place], message }) =>
        `${(place?.file ?? '').slice(root.length + 1)}:${String(place?.line)} ${message}`,
    ),
  };
}

describe('readPages', () => {
  test('gives each page with its data, notes, YAML and text', async () => {
    const text = `${good}\nNotes.\n`;
    const root = await temporaryContent({ 'moss.mdx': text });
    const { pages } = await readPages(paperSchema, root);
    expect(pages).toEqual([
      {
        id: 'moss',
        file: join(root, 'moss.mdx'),
        data: paperSchema.parse({
          title: 'Moss',
          topics: [{ topic: 'growth' }],
          abstract: 'It grows.',
        }),
        body: '\nNotes.\n',
        yaml: 'title: Moss\ntopics:\n  - topic: growth\nabstract: It grows.\n',
        text,
      },
    ]);
  });

  test('gives pages in the order of their ids', async () => {
    expect((await read({ 'moss.mdx': good, 'fern.mdx': good, 'notes.md': 'x' })).ids).toEqual([
      'fern',
      'moss',
    ]);
  });

  test('finds no page in a folder that is not there', async () => {
    const root = await temporaryContent({});
    expect(await readPages(topicSchema, join(root, 'topics'))).toEqual({ pages: [], errors: [] });
  });

  test('names file and line of every problem in one run, and gives the good pages', async () => {
    const { ids, problems } = await read({
      'bad-field.mdx': good.replace('abstract', 'abstact'),
      'bad-yaml.mdx': good.replace('It grows.', '"It grows.'),
      'Bad Name.mdx': good,
      'date.mdx': good.replace('abstract', 'published: 2024-31\nabstract'),
      'moss.mdx': good,
      'no-front-matter.mdx': 'Notes.\n',
    });
    expect(ids).toContain('moss');
    expect(problems.sort()).toEqual([
      expect.stringMatching(/^Bad Name\.mdx:undefined "Bad Name" is no id/u),
      'bad-field.mdx:5 Unrecognized key: "abstact"',
      expect.stringMatching(/^bad-yaml\.mdx:\d is not valid YAML: Missing closing/u),
      'date.mdx:5 published: "2024-31" is no date: write "2024-11-21", "2024-11" or "2024"',
      'no-front-matter.mdx:1 has no front matter.',
    ]);
  });
});

describe('fieldsOf', () => {
  test('finds the fields that are there, empty or quoted, and no nested ones', () => {
    const yaml = `title: Moss\n# venue: none\n"links": []\n'authors' :\n  - venue: x\nabstract: >-\n  added: no\n`;
    expect([...fieldsOf(yaml)]).toEqual(['title', 'links', 'authors', 'abstract']);
  });
});
