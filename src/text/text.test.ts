import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseText } from './parse-text.ts';
import { textCases } from './testing/text-cases.ts';
import { textContent } from './testing/text-content.ts';
import { toHtml } from './to-html.ts';
import { toPlainText } from './to-plain-text.ts';
import { toTex } from './to-tex.ts';

const plainOf = (source: string) => toPlainText(parseText(source));

/** Any text that HTML can hold: no control characters, no lone surrogates. */
const anyText = fc
  .string({ unit: 'grapheme', maxLength: 200 })
  .map((text) => text.replaceAll(/\p{Cc}/gu, ' '));

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

  test.each(textCases)('TeX read again gives the same plain text: $rule', ({ source, plain }) => {
    expect(plainOf(toTex(parseText(source)))).toBe(plain);
  });

  test('shows any text without TeX signs exactly as it is', () => {
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

  test('reads 200 KB of hostile nesting in linear time', () => {
    for (const unit of ['{', '$', '`', '\\textit{', '**', '\\(', 'a^{', 'https://']) {
      const source = unit.repeat(Math.ceil(200_000 / unit.length));
      expect(textContent(toHtml(parseText(source))).length).toBeGreaterThan(0);
    }
  });
});
