import { describe, expect, test } from 'vitest';
import { facetGroup } from './facet-group.ts';
import { markupToHtml } from './markup-to-html.ts';

const values = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    value: `v${String(index)}`,
    label: `V <${String(index)}>`,
  }));

describe('facetGroup', () => {
  test('has a box to tick for each value', () => {
    const html = markupToHtml(
      facetGroup('topic', { name: 'Topic', find: 'Find a topic' }, values(2)),
    );
    expect(html).toContain('<input type="checkbox" value="v1">');
    expect(html).toContain('V &lt;1&gt;');
    expect(html).not.toContain('data-facet-find');
  });

  test('has a box to find one of many', () => {
    expect(
      markupToHtml(facetGroup('topic', { name: 'Topic', find: 'Find a topic' }, values(13))),
    ).toContain('Find a topic');
  });
});
