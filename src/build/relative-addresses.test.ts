import { describe, expect, test } from 'vitest';
import { toHtmlUnder, toRelativeCss, toRelativeHtml } from './relative-addresses.ts';

/** The address that a link to `target` gets in a page. */
function linkFrom(page: string, target: string): string | undefined {
  const html = toRelativeHtml(`<a href="${target}">go</a>`, `/${page}`);
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
    expect(toRelativeHtml(html, '/papers/cart.html')).toBe(
      '<link rel="icon" href="../a.svg"><img alt="" src="../b.png">' +
        '<script defer src="../c.js"></script><form role="search" action="../papers.html"></form>',
    );
  });

  test('reaches every address of a tag over several lines', () => {
    const html = '<a\n  href="/a.html"\n  data-src="/b"\n  src="/c"\n>';
    expect(toRelativeHtml(html, '/papers/cart.html')).toBe(
      '<a\n  href="../a.html"\n  data-src="/b"\n  src="../c"\n>',
    );
  });

  test.each(['poster', 'data', 'formaction'])('reaches an address in %s', (name) => {
    expect(toRelativeHtml(`<x ${name}="/a/b.html">`, '/papers/cart.html')).toBe(
      `<x ${name}="../a/b.html">`,
    );
  });

  test('reaches each address of a list with widths', () => {
    const html = '<img srcset="/a.png 1x, /b/c.png 2x,/d.png 3x, https://example.org/e.png 4x">';
    expect(toRelativeHtml(html, '/papers/cart.html')).toBe(
      '<img srcset="../a.png 1x, ../b/c.png 2x,../d.png 3x, https://example.org/e.png 4x">',
    );
  });

  test('gives scripts the way to the root as a folder', () => {
    const html = '<html lang="en" data-root="/">';
    expect(toRelativeHtml(html, '/index.html')).toBe('<html lang="en" data-root="./">');
    expect(toRelativeHtml(html, '/papers/cart.html')).toBe('<html lang="en" data-root="../">');
    expect(toRelativeHtml(html, '/a/b/c.html')).toBe('<html lang="en" data-root="../../">');
  });

  test.each([
    '<p>Write href="/papers.html" in a link.</p>',
    '<code>&lt;a href="/papers.html"&gt;</code>',
    '<p title="so: href=&quot;/papers.html&quot;">x</p>',
    '<meta content="0; url=/papers.html">',
    '<p>a < b and src="/b.png"</p>',
  ])('leaves a text that looks like an attribute alone: %s', (html) => {
    expect(toRelativeHtml(html, '/papers/cart.html')).toBe(html);
  });

  test.each([
    ['<a title="a > b" href="/x.html">', '<a title="a > b" href="../x.html">'],
    [`<a title="it's" href="/x.html">`, `<a title="it's" href="../x.html">`],
    [`<a title='5" wheel' href="/x.html">`, `<a title='5" wheel' href="../x.html">`],
  ])('reads on after %s', (html, expected) => {
    expect(toRelativeHtml(html, '/papers/cart.html')).toBe(expected);
  });
});

describe('toHtmlUnder', () => {
  test.each([
    ['/', '/list/'],
    ['/papers/x.html#a', '/list/papers/x.html#a'],
    ['https://example.org/', 'https://example.org/'],
  ])('puts %s below a fixed path', (target, expected) => {
    expect(toHtmlUnder(`<a href="${target}">go</a>`, '/list/')).toBe(
      `<a href="${expected}">go</a>`,
    );
  });
});

describe('toRelativeCss', () => {
  test.each([
    ['url(/assets/serif.woff2)', 'url(./serif.woff2)'],
    ['url("/assets/serif.woff2")', 'url("./serif.woff2")'],
    ["url('/img/soil.svg#dark')", "url('../img/soil.svg#dark')"],
    ['url(/a.png),url(/b.png)', 'url(../a.png),url(../b.png)'],
  ])('makes %s relative to the style sheet', (css, expected) => {
    expect(toRelativeCss(`a{background:${css}}`, '/assets/site.css')).toBe(
      `a{background:${expected}}`,
    );
  });

  test.each([
    'url(https://example.org/a.png)',
    'url("//example.org/a.png")',
    'url(data:image/svg+xml,/x)',
    'url(serif.woff2)',
  ])('leaves %s alone', (css) => {
    expect(toRelativeCss(css, '/assets/site.css')).toBe(css);
  });
});
