import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outputKindOf, outputKinds } from './output-kind.ts';

describe('outputKindOf', () => {
  const examples = [
    ['index.html', 'pages'],
    ['papers-2.html', 'pages'],
    ['papers/tideloom.html', 'pages'],
    ['search.html', 'pages'],
    ['papers/tideloom.bib', 'BibTeX beside pages'],
    ['listings/000-may.ris', 'RIS beside pages'],
    ['topics/tides.json', 'CSL-JSON beside pages'],
    ['all.csl.json', 'citations of the whole list'],
    ['all.bib', 'citations of the whole list'],
    ['citations/bib-0.json', 'citations in parts'],
    ['paths/from-tides-to-looms.md', 'Markdown'],
    ['llms.txt', 'llms.txt'],
    ['feeds/all.atom', 'Atom feeds'],
    ['feeds/topics/tides.rss', 'RSS feeds'],
    ['feeds/paths/from-tides-to-looms.json', 'JSON feeds'],
    ['api/v1/papers/tideloom.json', 'API'],
    ['embed/papers/tideloom.html', 'embeds'],
    ['embed.js', 'embeds'],
    ['oembed/papers/tideloom.json', 'oEmbed'],
    ['cards/site.png', 'cards'],
    ['sitemap.xml', 'sitemap and robots'],
    ['sitemap-0.xml', 'sitemap and robots'],
    ['robots.txt', 'sitemap and robots'],
    ['search/engine.js', 'search'],
    ['search/0123456789/0.json', 'search'],
    ['disk/citations/bib-0.json.js', 'search on disk'],
    ['assets/site-0123456789.js', 'scripts, styles, fonts'],
    ['sw.js', 'scripts, styles, fonts'],
    ['_headers', 'rest'],
    ['.htaccess', 'rest'],
    ['offline-0123456789.json', 'rest'],
    ['opensearch.xml', 'rest'],
    ['manifest.webmanifest', 'rest'],
  ] as const;

  test.each(examples)('counts %s among %s', (path, kind) => {
    expect(outputKindOf(path)).toBe(kind);
  });

  test('counts a page that leads on among redirects', () => {
    expect(outputKindOf('arxiv/2403.00001.html', true)).toBe('redirects');
  });

  test('has an example of each kind', () => {
    const tried = new Set<string>([...examples.map(([, kind]) => kind), 'redirects']);
    expect(outputKinds.filter((kind) => !tried.has(kind))).toEqual([]);
  });

  test('has one kind for any path', () => {
    const parts = [...new Set(examples.flatMap(([path]) => path.split(/(?=[/.])/u)))];
    const path = fc.oneof(
      fc.array(fc.constantFrom(...parts), { minLength: 1 }).map((some) => some.join('')),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(fc.property(path, (any) => outputKinds.includes(outputKindOf(any))));
  });
});
