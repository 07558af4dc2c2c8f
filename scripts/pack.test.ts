import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { temporaryContent } from '../src/content-files/testing/temporary-content.ts';

const run = promisify(execFile);

const offer = '<p data-pack-offer hidden></p>';
const files = {
  'content/site.yaml': 'name: Carts & <b>Roots</b>\ndescription: On carts.\n',
  'content/papers/turnips.mdx':
    '---\ntitle: Turnips\ntopics: [{ topic: carts }]\nadded: "2031-02-01"\nabstract: On turnips.\n---\n',
  'dist/index.html': '<h1>Carts</h1>',
  'dist/about.html': `<h1>About</h1>${offer}<p>More</p>`,
  'dist/papers/turnips.html': '<h1>Turnips</h1>',
  'dist/cards/site.png': 'a picture',
  'dist/feeds/all.rss': 'a feed',
};

/** Packs a built site; the archive's files as text, by their paths. */
async function pack(root: string) {
  await run(process.execPath, ['scripts/pack.ts', '--dist', join(root, 'dist')], {
    env: { PATH: process.env['PATH'], SHELFMARK_CONTENT: join(root, 'content') },
  });
  const names = await readdir(join(root, 'dist', 'download'));
  expect(names).toEqual(['shelfmark-carts-b-roots-b-2031-02-01.zip']);
  const bytes = await readFile(join(root, 'dist', 'download', names[0] ?? ''));
  const entries = Object.entries(unzipSync(bytes)).map(([path, content]): [string, string] => [
    path.replace(/^[^/]*\//u, ''),
    Buffer.from(content).toString(),
  ]);
  return { bytes, packed: Object.fromEntries(entries) };
}

describe('npm run pack', () => {
  test('packs the site without what is for other sites, and a page to begin with', async () => {
    const { packed } = await pack(await temporaryContent(files));
    expect(Object.keys(packed).sort()).toEqual([
      'START-HERE.html',
      'list/about.html',
      'list/index.html',
      'list/papers/turnips.html',
    ]);
    expect(packed['START-HERE.html']).toContain('href="list/index.html"');
    expect(packed['START-HERE.html']).toContain('<h1>Carts &amp; &lt;b&gt;Roots&lt;/b&gt;</h1>');
    expect(packed['START-HERE.html']).toContain('as of 1 February 2031');
  });

  test('offers the archive on the site, and not in the archive', async () => {
    const root = await temporaryContent(files);
    const { packed } = await pack(root);
    const about = await readFile(join(root, 'dist', 'about.html'), 'utf8');
    expect(about).toMatch(/href="\.\/download\/[\w-]+\.zip" download>.*MB.*<\/p><p>More<\/p>/u);
    expect(packed['list/about.html']).toBe(files['dist/about.html']);
  });

  test('makes the same archive a second time, without the first in it', async () => {
    const root = await temporaryContent(files);
    const first = await pack(root);
    expect((await pack(root)).bytes.equals(first.bytes)).toBe(true);
  });
});
