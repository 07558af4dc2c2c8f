import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inventedList } from '../../reading-list/testing/invented-list.ts';
import { inventedPaper } from '../../reading-list/testing/invented-paper.ts';
import { entryHtml } from './entry-html.ts';

const url = 'https://lists.example/papers/turnip.html';

function htmlOf(fields: Parameters<typeof inventedPaper>[1], note?: string): string {
  const [paper] = inventedList({ papers: [inventedPaper('turnip', fields)] }).papers;
  if (!paper) throw new Error('the list is empty');
  return entryHtml(paper, { url, note });
}

describe('entryHtml', () => {
  test('tells who wrote the paper, where and when, the abstract, and where to go on', () => {
    const html = htmlOf({
      authors: ['Ada Carter', 'Bo Root'],
      moreAuthors: true,
      venue: 'Fields 2031',
      published: '2031-05',
      identifiers: { arxiv: '3105.00001' },
      links: [{ kind: 'code', url: 'https://code.example/?a=1&b=2' }],
      abstract: 'Carts <b>roll</b>.',
    });
    expect(html.split('\n')).toEqual([
      '<p dir="auto">Ada Carter, Bo Root and others · Fields 2031 · May 2031</p>',
      '<p dir="auto">Carts &lt;b&gt;roll&lt;/b&gt;.</p>',
      `<p dir="auto"><a href="${url}">Page in the list</a> · ` +
        '<a href="https://arxiv.org/abs/3105.00001">arXiv</a> · ' +
        '<a href="https://arxiv.org/pdf/3105.00001">PDF</a> · ' +
        '<a href="https://code.example/?a=1&amp;b=2">Code</a></p>',
    ]);
  });

  test('begins with the note', () => {
    expect(htmlOf({}, 'Read <this> first.')).toMatch(
      /^<p dir="auto">Read &lt;this&gt; first\.<\/p>\n/u,
    );
  });

  test('sets mathematics as MathML', () => {
    expect(htmlOf({ abstract: String.raw`It takes \( O(n^3) \) steps.` })).toContain('<msup>');
  });

  test('says nothing of what is not known', () => {
    expect(htmlOf({ abstract: 'Short.' }).split('\n')).toEqual([
      '<p dir="auto">Short.</p>',
      `<p dir="auto"><a href="${url}">Page in the list</a></p>`,
    ]);
  });

  test('takes no text for markup', () => {
    const anyText = fc
      .string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', ' ', '/', '=', 'script', '-') })
      .map((text) => `x${text}`);
    fc.assert(
      fc.property(anyText, anyText, (text, note) => {
        const html = htmlOf({ abstract: text, authors: [text], venue: text }, note);
        expect([...elementsOf(parseFragment(html))].sort()).toEqual(['a', 'p']);
      }),
    );
  });
});

function elementsOf(node: DefaultTreeAdapterTypes.Node): Set<string> {
  const children = 'childNodes' in node ? node.childNodes : [];
  const own = 'tagName' in node ? [node.tagName] : [];
  return new Set([...own, ...children.flatMap((child) => [...elementsOf(child)])]);
}
