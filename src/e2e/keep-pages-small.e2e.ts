import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { builtSite } from './open-site.ts';

/** Most that a host sends of a paper's page, and of the style sheets of any page, in bytes. */
const most = { paper: 8000, styles: 12_000 } as const;

const pages = (await readdir(builtSite, { recursive: true })).filter((path) =>
  path.endsWith('.html'),
);
const sentBytes = async (path: string) => gzipSync(await readFile(join(builtSite, path))).length;

test('the page of a paper is small', async () => {
  const papers = pages.filter((path) => /^papers\/[^/]+$/u.test(path));
  expect(papers.length).toBeGreaterThan(20);
  for (const path of papers) expect(await sentBytes(path), path).toBeLessThanOrEqual(most.paper);
});

test('the style sheets of a page are small together', async () => {
  const bySheets = new Map<string, string>();
  for (const path of pages) {
    const html = await readFile(join(builtSite, path), 'utf8');
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/gu)];
    bySheets.set(sheets.map(([, href = '']) => basename(href)).join(' '), path);
  }
  expect(bySheets.size).toBeGreaterThan(5);
  for (const [sheets, path] of bySheets) {
    const names = sheets.split(' ').filter((name) => name !== '');
    const sizes = await Promise.all(names.map((name) => sentBytes(join('assets', name))));
    const sum = sizes.reduce((total, size) => total + size, 0);
    expect(sum, path).toBeLessThanOrEqual(most.styles);
  }
});
