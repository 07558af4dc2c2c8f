import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { fileAddresses } from '../../reading-list/file-addresses.ts';
import { inventedPaper } from '../../reading-list/testing/invented-paper.ts';
import { inventedReadingList } from '../../reading-list/testing/invented-reading-list.ts';
import { llmsText } from './llms-text.ts';

const unknown = fileAddresses('/llms.txt', {}, {});

describe('llmsText', () => {
  test('begins with the name and the description, then come lists of links under headings', () => {
    const text = llmsText(inventedReadingList([inventedPaper('turnip')]), unknown);
    const { children } = fromMarkdown(text);
    expect(children.map(({ type }) => type)).toEqual([
      'heading',
      'blockquote',
      'paragraph',
      'heading',
      'list',
      'heading',
      'list',
      'heading',
      'list',
    ]);
    expect(text).toMatch(/^# Carts & Roots\n\n> On carts \\<and> roots\.\n/u);
    expect(text).toContain('- [Gardening & more](topics/gardening.md): All about gardening. (1)\n');
    expect(text).toContain('- [To the \\*barn\\*](paths/to-the-barn.md): For farmers.\n');
    expect(text).toContain('a paper is `papers/<id>.md`.');
    expect(text.match(/^## .*$/gmu)).toEqual(['## Topics', '## Reading paths', '## Optional']);
  });

  test('gives addresses in full where the site knows its own', () => {
    const known = fileAddresses('/llms.txt', { url: 'https://example.org/list' }, {});
    const text = llmsText(inventedReadingList([inventedPaper('turnip')]), known);
    expect(text).toContain('(https://example.org/list/topics/gardening.md)');
    expect(text).toContain('`https://example.org/list/papers/<id>.md`');
  });

  test('does not grow with the number of papers', () => {
    const papers = Array.from({ length: 200 }, (_, index) =>
      inventedPaper(`cart-${String(index)}`),
    );
    const [few, many] = [papers.slice(0, 1), papers].map((each) =>
      llmsText(inventedReadingList(each), unknown),
    );
    expect((many ?? '').length - (few ?? '').length).toBeLessThan(10);
  });

  test('leaves out a heading with nothing below', () => {
    expect(llmsText(inventedReadingList([]), unknown).match(/^## .*$/gmu)).toEqual(['## Optional']);
  });
});
