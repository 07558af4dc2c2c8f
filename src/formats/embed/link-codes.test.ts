import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { linkCodes, type LinkCode, type LinkedPage } from './link-codes.ts';
import { parsedFragment } from './testing/parse-fragment.ts';

const home = 'https://garden.example/list/';
const page: LinkedPage = { kind: 'topics', id: 'soil', title: 'Soil & Earth' };
const url = 'https://garden.example/list/topics/soil.html';

describe('linkCodes', () => {
  test.each([
    ['listings', ['permalink', 'markdown', 'html']],
    ['papers', ['permalink', 'markdown', 'html', 'frame']],
    ['topics', ['permalink', 'markdown', 'html', 'frame', 'list']],
    ['paths', ['permalink', 'markdown', 'html', 'frame', 'list']],
  ] as const)('offers for %s what there is', (kind, names) => {
    expect(linkCodes({ ...page, kind }, home).map(({ name }) => name)).toEqual(names);
  });

  test('gives the address alone', () => {
    expect(codeOf('permalink')).toBe(url);
  });

  test('links in Markdown', () => {
    expect(linksInMarkdown(codeOf('markdown'))).toEqual([{ url, text: 'Soil & Earth' }]);
  });

  test('links in HTML', () => {
    expect(parsedFragment(codeOf('html'))).toEqual([
      { tag: 'a', attributes: { href: url }, children: ['Soil & Earth'] },
    ]);
  });

  test('frames the small page, as wide as there is room', () => {
    expect(parsedFragment(codeOf('frame'))).toMatchObject([
      {
        tag: 'iframe',
        attributes: {
          src: 'https://garden.example/list/embed/topics/soil.html',
          title: 'Soil & Earth',
          width: '100%',
        },
      },
    ]);
  });

  test('lists by the script of the site, with a link for those who do not run it', () => {
    expect(parsedFragment(codeOf('list'))).toEqual([
      {
        tag: 'script',
        attributes: { src: 'https://garden.example/list/embed.js', async: '' },
        children: [],
      },
      {
        tag: 'shelfmark-list',
        attributes: { src: url, limit: '5' },
        children: [{ tag: 'a', attributes: { href: url }, children: ['Soil & Earth'] }],
      },
    ]);
  });

  test('shows every step of a path', () => {
    expect(parsedFragment(codeOf('list', { ...page, kind: 'paths' }))).toMatchObject([
      { tag: 'script' },
      { attributes: { src: 'https://garden.example/list/paths/soil.html' } },
    ]);
    expect(codeOf('list', { ...page, kind: 'paths' })).not.toContain('limit');
  });

  test('keeps a Markdown link whole when the address has brackets', () => {
    const code = codeOf('markdown', page, 'https://garden.example/~(ada)/');
    expect(linksInMarkdown(code)).toEqual([
      { url: 'https://garden.example/~%28ada%29/topics/soil.html', text: 'Soil & Earth' },
    ]);
  });

  test('keeps any title in every code, in one line', () => {
    fc.assert(
      fc.property(title, (text) => {
        const codes = linkCodes({ ...page, title: text }, home);
        for (const { code } of codes) expect(code).not.toMatch(/[\r\n]/u);
        const shown = asShown(text);
        expect(linksInMarkdown(find(codes, 'markdown'))).toEqual([{ url, text: shown }]);
        expect(parsedFragment(find(codes, 'html'))).toMatchObject([{ children: [shown] }]);
        expect(parsedFragment(find(codes, 'frame'))).toMatchObject([
          { attributes: { title: shown } },
        ]);
        expect(parsedFragment(find(codes, 'list'))).toMatchObject([
          { tag: 'script', children: [] },
          { tag: 'shelfmark-list', children: [{ tag: 'a', children: [shown] }] },
        ]);
      }),
    );
  });
});

/** Titles of letters, characters with a meaning somewhere, and anything else but control characters. */
const title = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'\\`*_{}[]()<>#+-.!|&~$"\'=:/@ \n'),
      fc.constantFrom(
        '</script>',
        '&amp;',
        ']]>',
        '<!--',
        '![x](y)',
        '\u202e',
        'https://a.example',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join('').replaceAll(/(?![\n])\p{Cc}/gu, ' '))
  .filter((text) => text.trim() !== '');

function codeOf(name: LinkCode['name'], of = page, at = home): string {
  return find(linkCodes(of, at), name);
}

function find(codes: readonly LinkCode[], name: LinkCode['name']): string {
  const found = codes.find((each) => each.name === name);
  if (!found) throw new Error(`no code ${name}`);
  return found.code;
}

function asShown(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** Links of a Markdown text with nothing else, with their texts as shown. */
function linksInMarkdown(markdown: string) {
  const [paragraph, ...others] = fromMarkdown(markdown).children;
  if (paragraph?.type !== 'paragraph' || others.length > 0) throw new Error('one paragraph only');
  return paragraph.children.map((node) => {
    if (node.type !== 'link') throw new Error(`a ${node.type} is not expected here`);
    const text = node.children.map((child) => {
      if (child.type !== 'text') throw new Error(`a ${child.type} is not expected in a link`);
      return child.value;
    });
    return { url: node.url, text: text.join('') };
  });
}
