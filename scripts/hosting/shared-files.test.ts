import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';

/** Recipes for hosts that no test can start; nginx and Caddy are asked themselves. */
const recipes = { 'public/_headers': sharedByHeaders, 'public/.htaccess': sharedByApache };

const cases = [
  ['/api/v1/papers.json', true],
  ['/api/v1/papers/kvquant.json', true],
  ['/api/v1/schemas/paper.json', true],
  ['/all.bib', true],
  ['/papers/kvquant.ris', true],
  ['/papers/kvquant.json', true],
  ['/papers/kvquant.md', true],
  ['/feeds/all.json', true],
  ['/offline.json', false],
  ['/api.html', false],
  ['/papers/kvquant.html', false],
] as const;

describe.each(Object.entries(recipes))('%s', (recipe, isShared) => {
  test.each(cases)('lets scripts of other sites read %s: %s', async (path, expected) => {
    expect(isShared(await readFile(recipe, 'utf8'), path)).toBe(expected);
  });
});

/** A line that begins a rule is a path, where `*` means anything. */
function sharedByHeaders(text: string, path: string): boolean {
  const rules = text.split('\n').filter((line) => !line.startsWith('#'));
  return rules.some((line, index) => {
    if (!rules[index + 1]?.includes('Access-Control-Allow-Origin: *')) return false;
    const parts = line.split('*').map((part) => part.replaceAll('.', '\\.'));
    return new RegExp(`^${parts.join('.*')}$`, 'u').test(path);
  });
}

/** The header is in a condition on the path. */
function sharedByApache(text: string, path: string): boolean {
  const condition = /m#([^#]+)#\)?">\s+Header set Access-Control-Allow-Origin \*/u.exec(text)?.[1];
  return condition !== undefined && new RegExp(condition, 'u').test(path);
}
