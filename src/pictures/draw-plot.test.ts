import { describe, expect, test } from 'vitest';
import { drawTopicMonths } from './draw-topic-months.ts';
import { drawTopicPairs } from './draw-topic-pairs.ts';

const months = drawTopicMonths({
  months: ['2023-12', '2024-01'],
  rows: [
    { label: 'Carts & <roots>', papers: [2, 0] },
    { label: 'Barns', papers: [1, 8] },
  ],
  earlier: 0,
  undated: 0,
});
const pairs = drawTopicPairs([{ one: 'Barns', other: 'Carts', papers: 3 }], ['Barns', 'Carts']);

describe('drawPlot', () => {
  test.each([
    ['months', months],
    ['pairs', pairs],
  ])('of %s has no style that the security policy refuses', (_name, svg) => {
    expect(svg).toMatch(/^<svg[^>]* aria-hidden="true"/u);
    expect(svg).not.toMatch(/<style|\sstyle=/u);
  });

  test('draws a cell for each topic and month with papers, and says which', () => {
    expect([...months.matchAll(/<title>(.*?)<\/title>/gu)].map(([, title]) => title)).toEqual([
      'Carts &amp; &lt;roots&gt;, 2023-12: 2',
      'Barns, 2023-12: 1',
      'Barns, 2024-01: 8',
    ]);
  });

  test('is the same every time', () => {
    expect(drawTopicPairs([{ one: 'Barns', other: 'Carts', papers: 3 }], ['Barns', 'Carts'])).toBe(
      pairs,
    );
  });
});
