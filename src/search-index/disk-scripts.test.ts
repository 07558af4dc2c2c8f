import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { diskScripts } from './disk-scripts.ts';
import type { SearchFile } from './search-files.ts';

/** What scripts hand over when they are run. */
function handedOver(scripts: readonly SearchFile[]): Record<string, string> {
  const contents: Record<string, string> = {};
  for (const { content } of scripts) {
    runInNewContext(String(content), {
      shelfmarkDisk: (some: Record<string, string>) => Object.assign(contents, some),
    });
  }
  return contents;
}

const files: SearchFile[] = [
  { path: '/search/manifest.json', content: '{"papers":2}' },
  { path: '/search/0123456789/0.json', content: '{"words":{"turnip":4}}' },
  { path: '/search/0123456789/1.json', content: Buffer.from('{"words":{"wheel":4}}') },
  { path: '/search/0123456789/0.pf_index', content: Buffer.from([0, 255, 128]) },
  { path: '/search/records/abcdef.json', content: '["cart"," \u2028 </script>"]' },
  { path: '/search/engine.js', content: 'run()' },
];

describe('diskScripts', () => {
  test('hands over JSON as it is and other data in base64', () => {
    expect(handedOver(diskScripts(files, 2))).toEqual({
      'search/manifest.json': '{"papers":2}',
      'search/0123456789/0.json': '{"words":{"turnip":4}}',
      'search/0123456789/1.json': '{"words":{"wheel":4}}',
      'search/0123456789/0.pf_index': 'AP+A',
      'search/records/abcdef.json': '["cart"," \u2028 </script>"]',
    });
  });

  test('puts small files of a kind together', () => {
    expect(diskScripts(files, 2).map(({ path }) => path)).toEqual([
      '/disk/search/manifest.json.js',
      '/disk/search/0123456789/json-0.js',
      '/disk/search/0123456789/pf_index-0.js',
      '/disk/search/records-0.js',
    ]);
  });

  test('gives the same scripts whatever the order of the files', () => {
    const byPath = (scripts: readonly SearchFile[]) =>
      scripts.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    expect(byPath(diskScripts(files.toReversed(), 2))).toEqual(byPath(diskScripts(files, 2)));
  });
});
