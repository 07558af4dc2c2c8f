import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFileNames, readTextFolder, readTextIfPresent } from './read-folder.ts';
import { temporaryContent } from './testing/temporary-content.ts';

describe('readTextFolder', () => {
  test('gives the files with the ending in the order of their names', async () => {
    const root = await temporaryContent({ 'b.mdx': 'B', 'a.mdx': 'Ä', 'c.md': 'C', '.d.mdx': 'D' });
    expect(await readTextFolder(root, '.mdx')).toEqual([
      { file: join(root, 'a.mdx'), stem: 'a', text: 'Ä' },
      { file: join(root, 'b.mdx'), stem: 'b', text: 'B' },
    ]);
  });
});

describe('readFileNames', () => {
  test('leaves out folders and hidden files', async () => {
    const root = await temporaryContent({ 'b.txt': '', 'a.txt': '', 'c/d.txt': '', '.e': '' });
    expect(await readFileNames(root)).toEqual(['a.txt', 'b.txt']);
  });

  test('takes a folder that is not there as empty', async () => {
    const root = await temporaryContent({});
    expect(await readFileNames(join(root, 'listings'))).toEqual([]);
  });

  test('throws for a file that is no folder', async () => {
    const root = await temporaryContent({ listings: 'a file' });
    await expect(readFileNames(join(root, 'listings'))).rejects.toThrow('ENOTDIR');
  });
});

describe('readTextIfPresent', () => {
  test('tells a missing file from one that cannot be read', async () => {
    const root = await temporaryContent({ 'a.txt': 'A', 'b/c.txt': '' });
    expect(await readTextIfPresent(join(root, 'a.txt'))).toBe('A');
    expect(await readTextIfPresent(join(root, 'z.txt'))).toBeUndefined();
    await expect(readTextIfPresent(join(root, 'b'))).rejects.toThrow('EISDIR');
  });
});
