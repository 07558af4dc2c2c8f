import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { PaperData } from '../../schemas/paper.ts';
import { fileAddresses } from '../../reading-list/file-addresses.ts';
import { paperContext } from '../../reading-list/paper-context.ts';
import { inventedPaper } from '../../reading-list/testing/invented-paper.ts';
import {
  hostileTexts,
  inventedReadingList,
} from '../../reading-list/testing/invented-reading-list.ts';
import { paperMarkdown } from './paper-markdown.ts';

const address = fileAddresses('/papers/turnip.md', {}, {});

function markdownOf(fields: Partial<PaperData>, notes = ''): string {
  const list = inventedReadingList([{ ...inventedPaper('turnip', fields), body: notes }]);
  const paper = list.paperById.get('turnip') ?? expect.fail('no turnip');
  return paperMarkdown(paperContext(list, paper), address);
}

const anyText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
  .map((text) => text.replaceAll(/\p{Cc}/gu, ' ').trim())
  .filter((text) => text !== '');

describe('paperMarkdown', () => {
  test('says what the page says', () => {
    const paper = {
      title: String.raw`$\textit{X}^2$-Cart`,
      authors: ['Ada Beet', 'Bo Leek'],
      moreAuthors: true,
      published: '2031-05',
      venue: 'Roots 2031',
      identifiers: { arxiv: '3105.00042', doi: '10.5555/cart' },
      links: [{ kind: 'code' as const, url: 'https://example.org/cart' }],
      topics: [{ topic: 'gardening', cue: 'beds' }],
      abstract: 'Carts cost $5.',
      origins: [{ listing: 'June.txt', line: 7 }],
    };
    expect(markdownOf(paper, 'Read the *third* table.')).toBe(`---
title: "X²-Cart"
authors:
  - "Ada Beet"
  - "Bo Leek"
date: "2031-05"
venue: "Roots 2031"
arxiv: "3105.00042"
doi: "10.5555/cart"
citekey: "turnip"
tags:
  - "gardening"
url: "turnip.html"
---

# $\\textit{X}^2$-Cart

- Authors: Ada Beet, Bo Leek and others
- Published: May 2031
- Venue: Roots 2031
- arXiv: 3105.00042
- DOI: 10.5555/cart
- Links: [arXiv](https://arxiv.org/abs/3105.00042), [PDF](https://arxiv.org/pdf/3105.00042), [DOI](https://doi.org/10.5555/cart), [Code](https://example.org/cart)
- Page: [turnip.html](turnip.html)
- Citation: [BibTeX](turnip.bib), [RIS](turnip.ris), [CSL-JSON](turnip.json)

## Abstract

Carts cost \\$5.

## Curator’s note

Read the *third* table.

## Topics

- [Gardening & more](../topics/gardening.md): “beds”

## On reading paths

- [To the \\*barn\\*](../paths/to-the-barn.md), 1 of 1: It comes \\<first>.

## Listed in

- [June.txt](../listings/june.html#line-7), line 7
`);
  });

  test('begins with front matter that YAML reads as it is meant, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const fields = {
          title: `Tide ${text}`,
          authors: [text],
          venue: text,
          published: '2031-05',
        };
        const [, yaml = ''] = /^---\n(.*?)\n---\n/su.exec(markdownOf(fields)) ?? [];
        expect(parse(yaml)).toMatchObject({ authors: [text], venue: text, date: '2031-05' });
      }),
    );
  });

  test('leaves out what is not known', () => {
    const markdown = markdownOf({});
    expect(markdown).not.toMatch(/authors|date|venue|doi|Published|arXiv|Links|note|Listed/iu);
    expect(markdown).toContain('- Page: [turnip.html](turnip.html)');
  });

  test.each(hostileTexts)('has no markup but its own: %j', (text) => {
    const plain = 'plain';
    const fields = (value: string) => ({
      title: value,
      abstract: value,
      authors: [value],
      venue: value,
      topics: [{ topic: 'gardening', cue: value }],
      origins: [{ listing: value, line: 1 }],
    });
    // What titles and abstracts may have of their own: addresses, and bold as some listings write it.
    const withoutMarkup = text.replaceAll(/https:|\*\*/gu, '*');
    expect(shapeOf(fromMarkdown(textBelow(markdownOf(fields(withoutMarkup)))))).toEqual(
      shapeOf(fromMarkdown(textBelow(markdownOf(fields(plain))))),
    );
  });

  test('any name and any venue is read again as it was', () => {
    fc.assert(
      fc.property(anyText, anyText, (author, venue) => {
        const [, facts] = fromMarkdown(
          textBelow(markdownOf({ authors: [author], venue })),
        ).children;
        const lines = facts && 'children' in facts ? facts.children.map(textOf) : [];
        expect(lines.slice(0, 2)).toEqual([`Authors: ${author}`, `Venue: ${venue}`]);
      }),
    );
  });
});

/** What is below the front matter. */
function textBelow(markdown: string): string {
  return markdown.slice(markdown.indexOf('\n---\n') + '\n---\n'.length);
}

/** The kinds of nodes without their texts. */
function shapeOf(node: Nodes): unknown {
  return 'children' in node ? [node.type, node.children.map(shapeOf)] : node.type;
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
