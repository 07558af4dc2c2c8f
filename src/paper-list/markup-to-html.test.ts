import { describe, expect, test } from 'vitest';
import { markup } from './markup.ts';
import { markupToHtml } from './markup-to-html.ts';

describe('markupToHtml', () => {
  test('escapes texts and attributes, and keeps what is HTML already', () => {
    const row = markup(
      'p',
      { title: '"<b>', id: undefined },
      'A & <i>',
      { html: '<em>kept</em>' },
      undefined,
    );
    expect(markupToHtml(row)).toBe('<p title="&quot;&lt;b&gt;">A &amp; &lt;i&gt;<em>kept</em></p>');
  });
});
