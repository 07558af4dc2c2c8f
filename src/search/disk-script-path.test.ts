import { describe, expect, test } from 'vitest';
import { diskScriptPath } from './disk-script-path.ts';

const names = Array.from({ length: 4110 }, (_, index) =>
  ((index * 48_271) % 2_147_483_647).toString(36).padStart(6, '0'),
);
const scriptsOf = (papers: number) =>
  Map.groupBy(names.slice(0, papers), (name) =>
    diskScriptPath(`search/records/${name}.json`, papers),
  );

describe('diskScriptPath', () => {
  test.each([
    ['search/manifest.json', 'disk/search/manifest.json.js'],
    ['search/0123456789/facets.json', 'disk/search/0123456789/facets.json.js'],
    ['search/0123456789/0.json', 'disk/search/0123456789/json-0.js'],
    ['search/0123456789/23.json', 'disk/search/0123456789/json-0.js'],
    ['search/0123456789/24.json', 'disk/search/0123456789/json-1.js'],
    ['search/0123456789/names-23.json', 'disk/search/0123456789/names-json-0.js'],
    ['search/0123456789/3.pf_index', 'disk/search/0123456789/pf_index-0.js'],
    ['search/0123456789/4.pf_index', 'disk/search/0123456789/pf_index-1.js'],
    ['citations/apa-0.json', 'disk/citations/apa-0.json.js'],
  ])('of %s is %s', (path, script) => {
    expect(diskScriptPath(path, 411)).toBe(script);
  });

  test.each([
    [1, 1],
    [40, 1],
    [411, 16],
    [4110, 128],
  ])('puts the records of %i papers into %i scripts of about one size', (papers, count) => {
    const sizes = [...scriptsOf(papers).values()].map(({ length }) => length);
    expect(sizes).toHaveLength(count);
    expect(Math.max(...sizes)).toBeLessThan(60);
  });

  test('leaves a record in its script while papers come and go', () => {
    for (const name of names.slice(0, 50)) {
      const path = `search/records/${name}.json`;
      expect(diskScriptPath(path, 330)).toBe(diskScriptPath(path, 600));
    }
  });

  test('takes records with long names as well', () => {
    expect(diskScriptPath('search/records/000000z.json', 80)).toBe('disk/search/records-1.js');
  });
});
