import { describe, expect, test } from 'vitest';
import { inventedList } from '../../reading-list/testing/invented-list.ts';
import { citationStyles, shippedStyles } from './citation-styles.ts';

const looms = `<?xml version="1.0"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info>
    <title>Looms &amp; Tides</title>
    <category citation-format="numeric"/>
  </info>
  <bibliography><layout><text variable="title"/></layout></bibliography>
</style>`;

describe('citationStyles', () => {
  test('are those of the project, where the owner has not chosen', () => {
    expect(citationStyles(inventedList({}))).toEqual(shippedStyles);
  });

  test('are offered in the owner’s order, with their own', () => {
    const site = { citationStyles: ['looms', 'mla'] };
    const styles = [{ name: 'looms', csl: looms }];
    expect(citationStyles(inventedList({ site, styles }))).toEqual([
      {
        id: 'looms',
        label: 'Looms & Tides',
        numbering: '[#]',
        file: 'citations/style-looms.json',
      },
      { id: 'mla', label: 'MLA' },
    ]);
  });

  test('are the owner’s, where a newer file has the name of one of the project', () => {
    const site = { citationStyles: ['apa'] };
    const csl = looms.replace('Looms &amp; Tides', 'APA 8th edition').replace('numeric', 'author');
    expect(citationStyles(inventedList({ site, styles: [{ name: 'apa', csl }] }))).toEqual([
      { id: 'apa', label: 'APA 8th edition', file: 'citations/style-apa.json' },
    ]);
  });
});
