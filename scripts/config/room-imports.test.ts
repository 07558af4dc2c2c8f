import { resolve } from 'node:path';
import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import { roomImports } from './room-imports.ts';

/** Messages for a file below `src` that imports another one. */
function problems(file: string, imported: string): string[] {
  const plugins = { shelfmark: { rules: { 'room-imports': roomImports } } };
  const rules = { 'shelfmark/room-imports': 'error' } as const;
  return new Linter()
    .verify(`import '${imported}';`, [{ files: ['**'], plugins, rules }], {
      filename: resolve('src', file),
    })
    .map(({ message }) => message);
}

describe('roomImports', () => {
  test.each([
    ['a room that the table allows', 'reading-list/loom.js', '../text/warp.js'],
    ['its own room', 'formats/cards/loom.js', './warp.js'],
    ['what formats share', 'formats/cards/loom.js', '../site-file.js'],
    ['a room of the same row', 'pages/topics/loom.js', '../../components/warp.js'],
    ['a package', 'text/loom.js', 'node:fs'],
    ['anything in a test of the room', 'text/testing/loom.js', '../../build/warp.js'],
    ['anything from the tests of the site', 'e2e/loom.js', '../build/warp.js'],
  ])('lets a file import %s', (_what, file, imported) => {
    expect(problems(file, imported)).toEqual([]);
  });

  test.each([
    ['a room above its own', 'text/loom.js', '../build/warp.js', '"text" may not import "build"'],
    ['another format', 'formats/cards/loom.js', '../feeds/warp.js', '"formats/feeds"'],
    ['anything from a room that is not in the table', 'attic/loom.js', './warp.js', '"attic"'],
  ])('refuses %s', (_what, file, imported, message) => {
    expect(problems(file, imported)).toEqual([expect.stringContaining(message)]);
  });
});
