import { describe, expect, test } from 'vitest';
import { readReadingList } from './read-reading-list.ts';
import { temporaryContent } from './testing/temporary-content.ts';

const site = 'name: Carts and Roots\ndescription: On carts.\n';
const topic = '---\nlabel: Carts\ndefinition: All about carts.\n---\n';
const paper = '---\ntitle: Turnips\ntopics: [{ topic: carts }]\nabstract: On turnips.\n---\n';

describe('readReadingList', () => {
  test('joins the files of a content folder', async () => {
    const root = await temporaryContent({
      'site.yaml': site,
      'topics/carts.mdx': topic,
      'papers/turnips.mdx': paper,
    });
    const list = await readReadingList(root);
    expect(list.site.name).toBe('Carts and Roots');
    expect(list.papers.map(({ id, topics }) => [id, topics])).toEqual([
      ['turnips', [{ id: 'carts', label: 'Carts', hue: 'hue-7' }]],
    ]);
  });

  test('names every problem at once', async () => {
    const root = await temporaryContent({
      'site.yaml': 'name: Carts and Roots\n',
      'papers/turnips.mdx': '---\ntitle: Turnips\n---\n',
    });
    await expect(readReadingList(root)).rejects.toThrow(/turnips\.mdx[^]*site\.yaml/u);
  });
});
