import fc from 'fast-check';
import type { PhrasingContent, RootContent } from 'mdast';
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

const phrasing: fc.Arbitrary<PhrasingContent> = fc.oneof(
  text.map((value) => ({ type: 'text', value }) as const),
  fc
    .tuple(url, text)
    .map(
      ([to, value]) => ({ type: 'link', url: to, children: [{ type: 'text', value }] }) as const,
    ),
  text.map((value) => ({ type: 'inlineMath', value }) as const),
  text.map((value) => ({ type: 'emphasis', children: [{ type: 'text', value }] }) as const),
);

const block: fc.Arbitrary<RootContent> = fc
  .tuple(fc.array(phrasing, { minLength: 1, maxLength: 4 }), fc.constantFrom('p', 'h', 'li'))
  .map(([children, kind]): RootContent => {
    if (kind === 'h') return { type: 'heading', depth: 2, children };
    const paragraph = { type: 'paragraph', children } as const;
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
        const tree = { type: 'root', children } as const;
        const byHandlers = toMarkdown(tree, { ...markdownSyntax, handlers: plainHandlers });
        expect(byHandlers).toBe(toMarkdown(tree, markdownSyntax));
      }),
      { numRuns: 2000 },
    );
  });
});
