import fc from 'fast-check';
import type { Emphasis, Link, Paragraph, Root, RootContent, Text } from 'mdast';
import type { InlineMath } from 'mdast-util-math';
import { toMarkdown } from 'mdast-util-to-markdown';
import { describe, expect, it } from 'vitest';
import { markdownSyntax } from './format-markdown.ts';
import { plainHandlers } from './plain-handlers.ts';

/** Texts full of what Markdown gives a meaning to, next to what it gives none. */
const text = fc
  .array(fc.constantFrom(...' abpsw.,:;/()[]!#-+=1*_`~@&<>|$"é“”\\\n', 'www.', 'http://', '1.'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((characters) => characters.join(''));

const url = fc.oneof(
  text,
  fc.constantFrom('https://papers.example/a-b_c.html#x', 'https://doi.org/10.5555/a(b)', './a.md'),
);

const textNode = text.map((value): Text => ({ type: 'text', value }));

const phrasing = fc.oneof(
  textNode,
  fc
    .tuple(url, textNode)
    .map(([to, label]): Link => ({ type: 'link', url: to, children: [label] })),
  text.map((value): InlineMath => ({ type: 'inlineMath', value })),
  textNode.map((value): Emphasis => ({ type: 'emphasis', children: [value] })),
);

const block: fc.Arbitrary<RootContent> = fc
  .tuple(fc.array(phrasing, { minLength: 1, maxLength: 4 }), fc.constantFrom('p', 'h', 'li'))
  .map(([children, kind]): RootContent => {
    if (kind === 'h') return { type: 'heading', depth: 2, children };
    const paragraph: Paragraph = { type: 'paragraph', children };
    if (kind === 'p') return paragraph;
    return {
      type: 'list',
      ordered: false,
      children: [{ type: 'listItem', children: [paragraph] }],
    };
  });

describe('plainHandlers', () => {
  it('writes what the library writes by itself', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (children) => {
        const tree: Root = { type: 'root', children };
        const byHandlers = toMarkdown(tree, { ...markdownSyntax, handlers: plainHandlers });
        expect(byHandlers).toBe(toMarkdown(tree, markdownSyntax));
      }),
      { numRuns: 2000 },
    );
  });
});
