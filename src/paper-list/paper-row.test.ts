import { describe, expect, test } from 'vitest';
import { listedPaper } from '../reading-list/testing/listed-paper.ts';
import { listedRow } from './listed-row.ts';
import { markupToHtml } from './markup-to-html.ts';
import { paperRow } from './paper-row.ts';

const toHtml = (data: Parameters<typeof listedPaper>[0]) =>
  markupToHtml(
    paperRow(listedRow(listedPaper(data, 'cart')), { locale: 'en-GB', code: 'Code' }, 3),
  );

describe('paperRow', () => {
  test('says who wrote a paper, where and when, and links to it and to its topics', () => {
    const html = toHtml({
      authors: ['Zoë Beet', 'Bo Radish', 'Cy Leek', 'Di Kale'],
      venue: 'Cart Fair',
      published: '2024-05-01',
      links: [{ kind: 'code', url: 'https://example.org/cart' }],
    });
    expect(html).toContain('<h3 class="paper-row-title" dir="auto"><a href="/papers/cart.html">');
    expect(html).toContain('>Zoë Beet, Bo Radish, Cy Leek and others · Cart Fair<');
    expect(html).toContain('<time datetime="2024-05-01">May 2024</time>');
    expect(html).toContain('>Code<');
    expect(html).toContain('href="/topics/gardening.html"');
  });

  test('carries what scripts of the list go by', () => {
    const html = toHtml({ published: '2024-05' });
    expect(html).toContain('data-paper="cart" data-date="2024-05" data-topics="gardening"');
    expect(html).toContain('data-row-actions');
    expect(html).not.toContain('data-code');
  });

  test('leaves out what is not known', () => {
    const html = toHtml({});
    expect(html).not.toContain('paper-row-credit');
    expect(html).not.toContain('<time');
  });
});
