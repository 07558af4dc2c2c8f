import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { findBrokenLinks } from './find-broken-links.ts';
import { builtSite } from './open-site.ts';

/** Far below what the site has, far above what a checker finds that looks at nothing. */
const fewestAddresses = 5000;

test('every address in the built site is relative and leads to a file and a place in it', async () => {
  const { problems, checked } = await findBrokenLinks(builtSite);
  expect(problems).toEqual([]);
  expect(checked).toBeGreaterThan(fewestAddresses);
});

describe('findBrokenLinks', () => {
  let folder: string;
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test.each([
    ['./papers/a.html', []],
    ['papers/a.html?q=1#abstract', []],
    ['papers/%C3%A4.html', []],
    ['', []],
    ['./', []],
    ['papers/', []],
    ['https://example.org/', []],
    ['mailto:a@example.org', []],
    ['papers/b.html', ['is no file']],
    ['papers/a.html#none', ['has no place “none”']],
    ['#none', ['has no place “none”']],
    ['papers', ['is no file']],
    ['none/', ['is no folder']],
    ['/papers/a.html', ['begins at the root']],
    ['//example.org/', ['begins at the root']],
    ['../a.html', ['leads out of the site']],
    ['javascript:alert(1)', ['has a scheme']],
    ['%E4.html', ['is not encoded as an address']],
  ])('looks at a link to “%s”', async (address, expected) => {
    const page = `<!doctype html><a href="${address}">there</a>`;
    const { problems } = await check({ 'index.html': page });
    expect(problems.map((problem) => problem.split('” ').slice(1).join('” '))).toEqual(expected);
  });

  test('looks at everything that loads a file, and lets none of it leave the site', async () => {
    const { problems } = await check({
      'index.html':
        '<!doctype html><meta http-equiv="refresh" content="0; url=gone.html">' +
        '<link rel="stylesheet" href="https://example.org/a.css"><script src="a.js"></script>' +
        '<form action="b.html"></form><img srcset="c.png 1x, d.png 2x">' +
        '<template><img src="e.png"></template>',
      'assets/site.css':
        '@import "f.css"; a { background: url("../g.png") } b { color: url(h.svg) }',
    });
    expect(problems.sort()).toEqual([
      'assets/site.css: “../g.png” is no file',
      'assets/site.css: “f.css” is no file',
      'assets/site.css: “h.svg” is no file',
      'index.html: “a.js” is no file',
      'index.html: “b.html” is no file',
      'index.html: “c.png” is no file',
      'index.html: “d.png” is no file',
      'index.html: “e.png” is no file',
      'index.html: “gone.html” is no file',
      'index.html: “https://example.org/a.css” has a scheme',
    ]);
  });

  test('lets the page that hosts show at any address, and no other, begin at the published root', async () => {
    const page = '<!doctype html><a href="/list/papers/a.html">a</a><a href="/list/b.html">b</a>';
    const { problems } = await check({ '404.html': page, 'index.html': page }, '/list/');
    expect(problems.sort()).toEqual([
      '404.html: “/list/b.html” is no file',
      'index.html: “/list/b.html” begins at the root',
      'index.html: “/list/papers/a.html” begins at the root',
    ]);
  });

  async function check(files: Readonly<Record<string, string>>, home?: string) {
    folder = await mkdtemp(join(tmpdir(), 'shelfmark-links-'));
    const others = {
      'papers/a.html': '<!doctype html><h2 id="abstract">A</h2>',
      'papers/ä.html': '',
    };
    for (const [path, text] of Object.entries({ ...others, ...files })) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return findBrokenLinks(folder, home);
  }
});
