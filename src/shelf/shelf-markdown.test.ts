import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { hostileTexts } from '../reading-list/testing/invented-reading-list.ts';
import { shelfMarkdown, type MarkdownOptions } from './shelf-markdown.ts';
import { shelved } from './testing/any-shelf.ts';

const options: MarkdownOptions = {
  title: 'My shelf',
  states: { 'to-read': 'To read', reading: 'Reading', read: 'Read' },
  address: (id) => `https://example.org/papers/${id}.html`,
  facts: (id) => ({
    ...{ id, title: `On ${id}`, authors: 'Zoë Beet', venue: '', date: '2024-05', hasCode: false },
    ...{ pdf: '', topics: [] },
  }),
};

describe('shelfMarkdown', () => {
  test('lists papers by state, with authors, year and notes', () => {
    const shelf = [shelved('moss', { state: 'read', note: 'wet\nfeet\n\nagain' }), shelved('oak')];
    expect(shelfMarkdown(shelf, options)).toBe(`# My shelf

## To read

- [On oak](https://example.org/papers/oak.html). Zoë Beet, 2024

## Read

- [On moss](https://example.org/papers/moss.html). Zoë Beet, 2024

  wet\\
  feet

  again
`);
  });

  test('has a paper that has left the list by the name under which it was saved', () => {
    const shelf = [shelved('oak', { title: 'Of oaks' })];
    expect(shelfMarkdown(shelf, { ...options, facts: () => undefined })).toContain('- Of oaks\n');
  });

  test.each(hostileTexts)('writes a note as text, whatever it is: %s', (note) => {
    const tree = fromMarkdown(shelfMarkdown([shelved('oak', { note })], options));
    const types = JSON.stringify(tree, (key, value: unknown) =>
      key === 'position' ? undefined : value,
    );
    expect(types).not.toMatch(/"type":"(?:html|code|inlineCode|emphasis|strong|image)"/u);
    expect(types.match(/"type":"link"/gu)).toHaveLength(1);
  });
});
