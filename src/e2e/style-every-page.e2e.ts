import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { builtSite } from './open-site.ts';

/** Sheets that a page loads, in order, and the classes of its elements. */
interface StyledPage {
  readonly sheets: readonly string[];
  readonly classes: ReadonlySet<string>;
}

const pages = new Map<string, StyledPage>();
for (const path of await readdir(builtSite, { recursive: true })) {
  // Pages for frames on other sites have a sheet of their own.
  if (!path.endsWith('.html') || path.startsWith('embed')) continue;
  const html = await readFile(join(builtSite, path), 'utf8');
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/gu)].map(
    ([, href = '']) => basename(href),
  );
  const classes = [...html.matchAll(/ class="([^"]*)"/gu)].flatMap(([, names = '']) =>
    names.split(/\s+/u),
  );
  // Pages that only lead on have no sheet.
  if (sheets.length > 0) pages.set(path, { sheets, classes: new Set(classes) });
}

/** Sheet to the selectors of its rules. */
const selectors = new Map<string, readonly string[]>();
for (const sheet of new Set([...pages.values()].flatMap(({ sheets }) => sheets))) {
  const css = await readFile(join(builtSite, 'assets', sheet), 'utf8');
  const lists = [...css.matchAll(/([^{}@]+)\{[^{}]*\}/gu)].map(([, list = '']) => list);
  selectors.set(
    sheet,
    lists.flatMap((list) => list.split(/,(?![^(]*\))/u).map((selector) => selector.trim())),
  );
}

test('every page loads the same sheet first, and at most one more', () => {
  expect(pages.size).toBeGreaterThan(15);
  expect(new Set([...pages.values()].map(({ sheets }) => sheets[0])).size).toBe(1);
  for (const [path, { sheets }] of pages) expect(sheets.length, path).toBeLessThanOrEqual(2);
});

test('a rule for classes that a page has is in a sheet that the page loads', () => {
  const missing = new Set<string>();
  for (const [path, { sheets, classes }] of pages) {
    const loaded = new Set(sheets.flatMap((sheet) => selectors.get(sheet) ?? []));
    for (const selector of [...selectors.values()].flat()) {
      const names = [...selector.matchAll(/\.([a-z][\w-]*)/gu)].map(([, name = '']) => name);
      const isFor = names.length > 0 && names.every((name) => classes.has(name));
      if (isFor && !loaded.has(selector)) missing.add(`${path}: ${selector}`);
    }
  }
  expect([...missing]).toEqual([]);
});
