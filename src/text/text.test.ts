import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { markdownToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { timeGrowth } from '../testing/time-growth.ts';
import { parseText } from './parse-text.ts';
import { textCases } from './testing/text-cases.ts';
import { textContent } from './testing/text-content.ts';
import { toHtml } from './to-html.ts';
import { toMarkdown } from './to-markdown.ts';
import { toPlainText } from './to-plain-text.ts';
import { toTex } from './to-tex.ts';
import type { Inline } from './tree.ts';

const plainOf = (source: string) => toPlainText(parseText(source));

/** Any text that HTML allows: no control characters, no lone surrogates. */
const anyText = fc
  .string({ unit: 'grapheme', maxLength: 200 })
  .map((text) => text.replaceAll(/\p{Cc}/gu, ' '));

/** As titles and abstracts are: without white space at the ends. */
const anyTrimmed = anyText.map((text) => text.trim());

/** No sequence of these letters is a TeX command, so each must come through. */
// prettier-ignore
const texLike = fc
  .array(
    fc.constantFrom(
      'x', 'Q', '7', ' ', '.', '$', '\\', '{', '}', '^', '_', '~', '`', "'", '"', '*', '**', '(',
      '\\(', '\\)', '\\textit{', '\\url{', 'https://x.org/', '\\"', '\\%', '$$', '|', '<', '&', '×',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('text model', () => {
  test.each(textCases)('plain text: $rule', ({ source, plain }) => {
    expect(plainOf(source)).toBe(plain);
  });

  test.each(textCases)('HTML: $rule', ({ source, plain, html }) => {
    expect(toHtml(parseText(source))).toBe(html ?? plain);
  });

  test.each(textCases)('TeX: $rule', ({ source, plain, tex }) => {
    expect(toTex(parseText(source))).toBe(tex ?? plain);
  });

  test.each([
    ["''", "'{}'"],
    ["'''", "'{}'{}'"],
    ['’”', "’{}''"],
    ['“‘', '``{}‘'],
    [',,', ',{},'],
    ['?`', String.raw`?{}\textasciigrave{}`],
  ])('TeX keeps apart what a font would join to another character: %s', (text, tex) => {
    expect(toTex([{ type: 'text', value: text }])).toBe(tex);
  });

  test.each(textCases)('TeX read again gives the same plain text: $rule', ({ source, plain }) => {
    expect(plainOf(toTex(parseText(source)))).toBe(plain);
  });

  test.each(textCases)('Markdown: $rule', ({ source, plain, markdown }) => {
    expect(toMarkdown(parseText(source))).toBe(markdown ?? plain);
  });

  test.each(textCases)('Markdown read again gives the same text: $rule', ({ source }) => {
    const tree = parseText(source);
    expect(readMarkdown(toMarkdown(tree))).toBe(withTexOfMath(tree));
  });

  test('shows any text without characters of TeX exactly as it is', () => {
    const withoutTex = anyText.map((text) => text.replaceAll(/[\\${}^_~`'*:]/gu, ' '));
    fc.assert(
      fc.property(withoutTex, (text) => {
        fc.pre(!/\d(?:times)|sim\d|[lr]angle/u.test(text));
        expect(textContent(toHtml(parseText(text)))).toBe(text);
        expect(plainOf(text)).toBe(text);
      }),
    );
  });

  test('never drops a letter or a digit, whatever the nesting', () => {
    fc.assert(
      fc.property(texLike, (text) => {
        const kept = (value: string) =>
          value
            .replaceAll(/\\(?:textit|url)/gu, '')
            .normalize('NFKD')
            .replaceAll(/[^xQ7]/gu, '');
        expect(kept(plainOf(text))).toBe(kept(text));
        expect(kept(textContent(toHtml(parseText(text))))).toBe(kept(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('lets no markup through', () => {
    fc.assert(
      fc.property(anyText, texLike, (a, b) => {
        const html = toHtml(parseText(`${a}<img src=x onerror=alert(1)>${b}<script>1</script>`));
        expect(html).not.toMatch(/<(?:img|script)/u);
      }),
    );
  });

  test('any text in Markdown is read again as it was, and nothing in it as markup', () => {
    fc.assert(
      fc.property(anyTrimmed, (text) => {
        const markdown = toMarkdown([{ type: 'text', value: text }]);
        expect(readMarkdown(markdown)).toBe(text);
        const [paragraph] = fromMarkdown(markdown).children;
        expect(paragraph).toMatchObject(
          text === '' ? {} : { type: 'paragraph', children: [{ type: 'text', value: text }] },
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('any nesting of characters of TeX and Markdown in Markdown is read again as it was', () => {
    fc.assert(
      fc.property(texLike, (text) => {
        const tree = parseText(text);
        const withoutBlanks = (value: string) => value.replaceAll(/\s+/gu, '');
        expect(withoutBlanks(readMarkdown(toMarkdown(tree)))).toBe(
          withoutBlanks(withTexOfMath(tree)),
        );
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['{', '$', '`', '\\textit{', '**', '\\(', 'a^{', 'https://'])(
    'takes time that grows with the length of a text of %j only, not with its square',
    (unit) => {
      const read = (length: number) => {
        expect(textContent(toHtml(parseText(unit.repeat(length / unit.length))))).not.toBe('');
      };
      expect(timeGrowth(read, 50_000)).toBeLessThan(12);
    },
  );
});

/** Text of Markdown as GitHub reads it, tables, strikethrough and mathematics included. */
function readMarkdown(markdown: string): string {
  return textOf(markdownToMdast(markdown, { features: { math: true } }));
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Plain text, except that mathematics is in TeX, as in Markdown. */
function withTexOfMath(nodes: readonly Inline[]): string {
  const replaced = nodes.map((node): Inline => {
    if (node.type === 'math') return { type: 'text', value: node.tex };
    if (!('children' in node) || node.type.endsWith('script')) return node;
    return { type: 'text', value: withTexOfMath(node.children) };
  });
  return toPlainText(replaced);
}
