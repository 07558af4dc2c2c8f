import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codeDigest } from './code-digest.ts';

describe('codeDigest', () => {
  let project: string;
  let before: string;
  beforeEach(async () => {
    project = await mkdtemp(join(tmpdir(), 'shelfmark-code-'));
    for (const file of ['astro.config.mjs', 'package.json', 'tsconfig.json', 'src/loom.ts']) {
      await write(file, 'first');
    }
    before = await codeDigest(project);
  });
  afterEach(() => rm(project, { recursive: true, force: true }));

  test.each(['src/loom.ts', 'src/pages/loom.astro', 'src/styles/loom.css', 'package.json'])(
    'changes with %s',
    async (file) => {
      await write(file, 'second');
      expect(await codeDigest(project)).not.toBe(before);
    },
  );

  test.each([
    'src/README.md',
    'src/loom.test.ts',
    'src/testing/invented-loom.ts',
    'src/text/testing/loom.ts',
    'src/e2e/weave.e2e.ts',
    'README.md',
  ])('stays the same whatever is in %s', async (file) => {
    await write(file, 'second');
    expect(await codeDigest(project)).toBe(before);
  });

  async function write(file: string, text: string) {
    await mkdir(dirname(join(project, file)), { recursive: true });
    await writeFile(join(project, file), text);
  }
});
