import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toRelativeCss, toRelativeHtml, writeRelativeLinks } from './relative-links.ts';

/** The address that a link to `target` gets in a page. */
function linkFrom(page: string, target: string): string | undefined {
  const html = toRelativeHtml(`<a href="${target}">go</a>`, page);
  return /href="([^"]*)"/u.exec(html)?.[1];
}

describe('toRelativeHtml', () => {
  test.each([
    ['a page at the root to its neighbour', 'index.html', '/papers.html', './papers.html'],
    ['a page at the root into a folder', 'index.html', '/papers/cart.html', './papers/cart.html'],
    ['a nested page to the root', 'papers/cart.html', '/about.html', '../about.html'],
    ['a nested page to its neighbour', 'papers/cart.html', '/papers/root.html', './root.html'],
    ['a nested page to itself', 'papers/cart.html', '/papers/cart.html', './cart.html'],
    ['a nested page to another folder', 'papers/cart.html', '/topics/x.html', '../topics/x.html'],
    ['a page two folders down', 'a/b/c.html', '/a/d.html', '../d.html'],
    ['a page to the folder of the same name', 'papers.html', '/papers/x.html', './papers/x.html'],
    ['a name that begins with a dot', 'index.html', '/.well-known/x', '.well-known/x'],
  ])('leads from %s', (_rule, page, target, link) => {
    expect(linkFrom(page, target)).toBe(link);
  });

  test.each([
    ['index.html', '/', './index.html'],
    ['papers/cart.html', '/', '../index.html'],
    ['index.html', '/#top', './index.html#top'],
    ['papers/cart.html', '/?q=cart', '../index.html?q=cart'],
    ['papers/cart.html', '/notes/', '../notes/index.html'],
  ])('spells out the index in %s for %s', (page, target, link) => {
    expect(linkFrom(page, target)).toBe(link);
  });

  test.each([
    ['/listings/may.html#line-3', '../listings/may.html#line-3'],
    ['/search.html?q=a/b&amp;year=2031', '../search.html?q=a/b&amp;year=2031'],
    ['/search.html?q=1#/x/../y', '../search.html?q=1#/x/../y'],
  ])('keeps query and fragment of %s as they are', (target, link) => {
    expect(linkFrom('papers/cart.html', target)).toBe(link);
  });

  test.each([
    'https://example.org/papers/cart.html',
    '//example.org/x.js',
    'mailto:farmer@example.org',
    'data:image/svg+xml,/x',
    '#content',
    './root.html',
    '../about.html',
    'root.html',
  ])('leaves %s alone', (target) => {
    expect(linkFrom('papers/cart.html', target)).toBe(target);
  });

  test('reaches links, images, scripts and forms', () => {
    const html =
      '<link rel="icon" href="/a.svg"><img alt="" src="/b.png"><script defer src="/c.js"></script>' +
      '<form role="search" action="/papers.html"></form>';
    expect(toRelativeHtml(html, 'papers/cart.html')).toBe(
      '<link rel="icon" href="../a.svg"><img alt="" src="../b.png">' +
        '<script defer src="../c.js"></script><form role="search" action="../papers.html"></form>',
    );
  });

  test('reaches every address of a tag over several lines', () => {
    const html = '<a\n  href="/a.html"\n  data-src="/b"\n  src="/c"\n>';
    expect(toRelativeHtml(html, 'papers/cart.html')).toBe(
      '<a\n  href="../a.html"\n  data-src="/b"\n  src="../c"\n>',
    );
  });

  test('gives scripts the way to the root as a folder', () => {
    const html = '<html lang="en" data-root="/">';
    expect(toRelativeHtml(html, 'index.html')).toBe('<html lang="en" data-root="./">');
    expect(toRelativeHtml(html, 'papers/cart.html')).toBe('<html lang="en" data-root="../">');
    expect(toRelativeHtml(html, 'a/b/c.html')).toBe('<html lang="en" data-root="../../">');
  });

  test.each([
    '<p>Write href="/papers.html" in a link.</p>',
    '<code>&lt;a href="/papers.html"&gt;</code>',
    '<p title="so: href=&quot;/papers.html&quot;">x</p>',
    '<meta content="0; url=/papers.html">',
    '<p>a < b and src="/b.png"</p>',
  ])('leaves a text that looks like an attribute alone: %s', (html) => {
    expect(toRelativeHtml(html, 'papers/cart.html')).toBe(html);
  });

  test.each([
    ['<a title="a > b" href="/x.html">', '<a title="a > b" href="../x.html">'],
    [`<a title="it's" href="/x.html">`, `<a title="it's" href="../x.html">`],
    [`<a title='5" wheel' href="/x.html">`, `<a title='5" wheel' href="../x.html">`],
  ])('reads on after %s', (html, expected) => {
    expect(toRelativeHtml(html, 'papers/cart.html')).toBe(expected);
  });
});

describe('toRelativeCss', () => {
  test.each([
    ['url(/assets/serif.woff2)', 'url(./serif.woff2)'],
    ['url("/assets/serif.woff2")', 'url("./serif.woff2")'],
    ["url('/img/soil.svg#dark')", "url('../img/soil.svg#dark')"],
    ['url(/a.png),url(/b.png)', 'url(../a.png),url(../b.png)'],
  ])('makes %s relative to the style sheet', (css, expected) => {
    expect(toRelativeCss(`a{background:${css}}`, 'assets/site.css')).toBe(
      `a{background:${expected}}`,
    );
  });

  test.each([
    'url(https://example.org/a.png)',
    'url("//example.org/a.png")',
    'url(data:image/svg+xml,/x)',
    'url(serif.woff2)',
  ])('leaves %s alone', (css) => {
    expect(toRelativeCss(css, 'assets/site.css')).toBe(css);
  });
});

describe('writeRelativeLinks', () => {
  let root: string;
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  };
  const read = (file: string) => readFile(join(root, file), 'utf8');

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'relative-links-'));
  });

  afterEach(() => rm(root, { recursive: true, force: true }));

  test('rewrites every page and style sheet, at any depth, and however many', async () => {
    const link = '<a href="/about.html">About</a>';
    const pages = Array.from({ length: 40 }, (_, index) => `papers/p${String(index)}.html`);
    for (const page of pages) await write(page, link);
    await write('index.html', link);
    await write('assets/site.css', 'a{background:url(/soil.svg)}');
    await writeRelativeLinks(root);
    const rewritten = await Promise.all(pages.map(read));
    expect(new Set(rewritten)).toEqual(new Set(['<a href="../about.html">About</a>']));
    expect(await read('index.html')).toBe('<a href="./about.html">About</a>');
    expect(await read('assets/site.css')).toBe('a{background:url(../soil.svg)}');
  });

  test('leaves other files as they are', async () => {
    const text = '<a href="/about.html">url(/soil.svg)</a>';
    for (const file of ['assets/site.js', 'feed.xml', 'papers/html']) await write(file, text);
    await writeRelativeLinks(root);
    for (const file of ['assets/site.js', 'feed.xml', 'papers/html']) {
      expect(await read(file)).toBe(text);
    }
  });
});
