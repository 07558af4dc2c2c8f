import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { moduleDigest } from './module-digest.ts';

const files = {
  'src/loom.ts':
    "import { yarn } from '@farm/yarn/wool.js';\nimport { warp } from './warp.ts';\nexport const cloth = [yarn, warp];\n",
  'src/warp.ts': "export const warp = 'linen';\n",
  'src/cart.ts': 'export const wheels = 2;\n',
  'node_modules/@farm/yarn/package.json': '{ "name": "@farm/yarn", "version": "1.0.0" }',
};

describe('moduleDigest', () => {
  let project: string;
  let before: string;
  beforeEach(async () => {
    project = await mkdtemp(join(tmpdir(), 'shelfmark-module-'));
    for (const [file, text] of Object.entries(files)) await write(file, text);
    before = await digest();
  });
  afterEach(() => rm(project, { recursive: true, force: true }));

  test.each([
    ['its own code', 'src/loom.ts', `${files['src/loom.ts']}export const reed = 1;\n`],
    ['the code of a module that it imports', 'src/warp.ts', "export const warp = 'wool';\n"],
    [
      'the version of a package that it imports',
      'node_modules/@farm/yarn/package.json',
      '{ "name": "@farm/yarn", "version": "1.0.1" }',
    ],
  ])('changes with %s', async (_what, file, text) => {
    await write(file, text);
    expect(await digest()).not.toBe(before);
  });

  test.each([
    ['a module that it does not import', 'src/cart.ts', 'export const wheels = 4;\n'],
    ['a comment', 'src/warp.ts', `// Threads.\n${files['src/warp.ts']}`],
  ])('stays the same with %s', async (_what, file, text) => {
    await write(file, text);
    expect(await digest()).toBe(before);
  });

  function digest() {
    return moduleDigest(project, 'src/loom.ts');
  }

  async function write(file: string, text: string) {
    await mkdir(dirname(join(project, file)), { recursive: true });
    await writeFile(join(project, file), text);
  }
});
