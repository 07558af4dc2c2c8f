import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryContent } from './testing/temporary-content.ts';
import { readAllFiles } from './testing/read-all-files.ts';
import { removeLeftovers, writeAtomically } from './write-atomically.ts';

describe('writeAtomically', () => {
  test('writes text and bytes, and makes the folders they need', async () => {
    const root = await temporaryContent({});
    await writeAtomically(join(root, 'papers/moss.mdx'), '---\ntitle: Moß\n---\n');
    await writeAtomically(join(root, 'listings/a.txt'), new Uint8Array([0xff, 0xfe, 0x0d, 0x0a]));
    expect(await readFile(join(root, 'papers/moss.mdx'), 'utf8')).toBe('---\ntitle: Moß\n---\n');
    expect([...(await readFile(join(root, 'listings/a.txt')))]).toEqual([0xff, 0xfe, 0x0d, 0x0a]);
  });

  test('replaces a file and leaves nothing else', async () => {
    const root = await temporaryContent({ 'moss.mdx': 'a long text that goes' });
    await writeAtomically(join(root, 'moss.mdx'), 'new');
    expect(await readAllFiles(root)).toEqual({ 'moss.mdx': 'new' });
  });

  test('shows a reader the old text or the new, never a part', async () => {
    const texts = ['a', 'b'].map((letter) => letter.repeat(4_000_000));
    const root = await temporaryContent({ 'moss.mdx': texts[0] ?? '' });
    const file = join(root, 'moss.mdx');
    let isWriting = true;
    const seen = new Set<string>();
    const read = async () => {
      while (isWriting) seen.add(await readFile(file, 'utf8'));
    };
    const write = async () => {
      for (let round = 0; round < 6; round += 1) {
        await writeAtomically(file, texts[(round + 1) % 2] ?? '');
      }
      isWriting = false;
    };
    await Promise.all([read(), write()]);
    expect([...seen].filter((text) => !texts.includes(text)).map(({ length }) => length)).toEqual(
      [],
    );
    expect(seen.size).toBeGreaterThan(0);
  });

  test('leaves the old file when the new one cannot be written', async () => {
    const root = await temporaryContent({ 'moss.mdx/is-a-folder': '' });
    await expect(writeAtomically(join(root, 'moss.mdx'), 'new')).rejects.toThrow();
    expect(await readdir(join(root, 'moss.mdx'))).toEqual(['is-a-folder']);
  });
});

describe('removeLeftovers', () => {
  test('removes what a killed write left, and nothing else', async () => {
    const root = await temporaryContent({
      '.moss.mdx.shelfmark-tmp': 'half',
      'moss.mdx': 'whole',
      '.hidden': 'mine',
      'notes.shelfmark-tmp': 'mine',
    });
    await removeLeftovers(root);
    expect(Object.keys(await readAllFiles(root)).sort()).toEqual([
      '.hidden',
      'moss.mdx',
      'notes.shelfmark-tmp',
    ]);
  });

  test('finds nothing in a folder that is not there', async () => {
    const root = await temporaryContent({});
    await expect(removeLeftovers(join(root, 'papers'))).resolves.toBeUndefined();
  });
});
