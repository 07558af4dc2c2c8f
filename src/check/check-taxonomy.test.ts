import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryContent } from '../content-files/testing/temporary-content.ts';
import { checkCorpus } from './check-corpus.ts';

const topic = (label: string) => `---\nlabel: ${label}\ndefinition: All of it\n---\n`;

const taxonomy = [
  'families:',
  '  - id: plants',
  '    label: Plants',
  '    definition: What grows',
  '    topics: [moss]',
  '  - id: tools',
  '    label: Tools',
  '    definition: What is used',
  '    topics:',
  '      - ladders',
  '',
].join('\n');

/** Every problem as places, message and hint, with places relative to the content folder. */
async function problemsOf(text: string) {
  const root = await temporaryContent({
    'site.yaml': 'name: Roofs\ndescription: What grows on roofs.\n',
    'topics/moss.mdx': topic('Moss'),
    'topics/ladders.mdx': topic('Ladders'),
    'permalinks.txt': '',
    'taxonomy.yaml': text,
  });
  const { errors } = await checkCorpus(root);
  return errors.map(({ places, message, hint }) => ({
    at: places.map(({ file, line }) => `${file.slice(root.length + 1)}:${String(line)}`).join(' '),
    message,
    hint: hint.replace(join(root, 'taxonomy.yaml'), 'taxonomy.yaml'),
  }));
}

describe('checkTaxonomy', () => {
  test.each([taxonomy, 'families: []\n', ''])('finds nothing wrong with %j', async (text) => {
    expect(await problemsOf(text)).toEqual([]);
  });

  test('names a topic that is not there, and one like it', async () => {
    expect(await problemsOf(taxonomy.replace('[moss]', '[moss, laders]'))).toEqual([
      {
        at: 'taxonomy.yaml:5',
        message: 'names the unknown topic "laders".',
        hint: 'write one of the files in content/topics, without .mdx; did you mean "ladders".',
      },
    ]);
  });

  test('names both places of a topic in two families', async () => {
    expect(await problemsOf(taxonomy.replace('[moss]', '[moss, ladders]'))).toEqual([
      {
        at: 'taxonomy.yaml:5 taxonomy.yaml:10',
        message: 'has the topic "ladders" in more than one place.',
        hint: 'leave it in one family, once.',
      },
    ]);
  });

  test('names a topic without a family where there are families', async () => {
    expect(await problemsOf(taxonomy.slice(0, taxonomy.indexOf('  - id: tools')))).toEqual([
      {
        at: 'topics/ladders.mdx:undefined',
        message: 'is a topic without a family.',
        hint: 'add "ladders" to one of the families in taxonomy.yaml: plants.',
      },
    ]);
  });

  test('names both of two families with one id', async () => {
    expect(await problemsOf(taxonomy.replace('id: tools', 'id: plants'))).toMatchObject([
      { at: 'taxonomy.yaml:2 taxonomy.yaml:6', message: 'has two families with the id "plants".' },
    ]);
  });

  test('names the line of a field that is not valid', async () => {
    expect(await problemsOf(taxonomy.replace('[moss]', '[]'))).toMatchObject([
      {
        at: 'taxonomy.yaml:5',
        message: 'families.0.topics: a family needs at least one topic',
      },
    ]);
  });
});
