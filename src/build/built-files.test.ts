import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAllFiles } from '../content-files/testing/read-all-files.ts';
import { temporaryContent } from '../content-files/testing/temporary-content.ts';
import { BuiltFiles } from './built-files.ts';

type Files = Readonly<Record<string, { readonly key: string; readonly content: string }>>;

/** Builds files by address; tells which were made. */
async function build(root: string, files: Files) {
  const made: string[] = [];
  const built = await BuiltFiles.open(join(root, 'dist'), join(root, 'files.json'));
  await built.writeAll(
    Object.entries(files).map(([path, { key, content }]) => ({
      path,
      key,
      content: () => {
        made.push(path);
        return content;
      },
    })),
  );
  return { made, counts: await built.finish() };
}

const files: Files = {
  '/index.html': { key: '1', content: 'home' },
  '/papers/oak.html': { key: '1', content: 'oak' },
  '/papers/fir.html': { key: '1', content: 'fir' },
};

describe('BuiltFiles', () => {
  test('makes every file of a first build', async () => {
    const root = await temporaryContent({});
    const { counts } = await build(root, files);
    expect(counts).toEqual({ made: 3, kept: 0, removed: 0 });
    expect(await readFile(join(root, 'dist/papers/oak.html'), 'utf8')).toBe('oak');
  });

  test('makes only what has another key', async () => {
    const root = await temporaryContent({});
    await build(root, files);
    const { made } = await build(root, {
      ...files,
      '/papers/fir.html': { key: '2', content: 'silver fir' },
    });
    expect(made).toEqual(['/papers/fir.html']);
    expect(await readFile(join(root, 'dist/papers/fir.html'), 'utf8')).toBe('silver fir');
  });

  test.each([
    ['is gone', (file: string) => rm(file)],
    ['was changed by somebody', (file: string) => writeFile(file, 'something else')],
  ])('makes a file again that %s', async (_what, damage) => {
    const root = await temporaryContent({});
    await build(root, files);
    await damage(join(root, 'dist/papers/oak.html'));
    expect((await build(root, files)).made).toEqual(['/papers/oak.html']);
    expect(await readFile(join(root, 'dist/papers/oak.html'), 'utf8')).toBe('oak');
  });

  test('removes what is no longer of the site, with folders that are empty then', async () => {
    const root = await temporaryContent({ 'dist/old/deep/page.html': 'left by another build' });
    await build(root, files);
    const { counts } = await build(root, { '/index.html': { key: '1', content: 'home' } });
    expect(counts.removed).toBe(2);
    expect(Object.keys(await readAllFiles(join(root, 'dist')))).toEqual(['index.html']);
  });

  test('refuses two files of one address', async () => {
    const root = await temporaryContent({});
    const built = await BuiltFiles.open(join(root, 'dist'), join(root, 'files.json'));
    const output = { path: '/all.bib', key: '1', content: () => '' };
    await built.write(output);
    await expect(built.write(output)).rejects.toThrow(
      'two files of the site have the address /all.bib',
    );
  });

  test('makes a group as a whole when one of it is missing, and not at all when none is', async () => {
    const root = await temporaryContent({});
    let made = 0;
    const buildGroup = async (key: string) => {
      const built = await BuiltFiles.open(join(root, 'dist'), join(root, 'files.json'));
      await built.writeTogether(key, () => {
        made += 1;
        return Promise.resolve([
          { path: '/search/a.json', content: 'a' },
          { path: '/search/b.json', content: 'b' },
        ]);
      });
      await built.finish();
      return made;
    };
    expect(await buildGroup('1')).toBe(1);
    expect(await buildGroup('1')).toBe(1);
    await rm(join(root, 'dist/search/b.json'));
    expect(await buildGroup('1')).toBe(2);
    expect(await buildGroup('2')).toBe(3);
  });

  test('keeps names apart that an address escapes', async () => {
    const root = await temporaryContent({});
    const odd = { '/a%20b%23.txt': { key: '1', content: 'odd' } };
    await build(root, odd);
    expect(Object.keys(await readAllFiles(join(root, 'dist')))).toEqual(['a b#.txt']);
    expect((await build(root, odd)).made).toEqual([]);
  });
});
