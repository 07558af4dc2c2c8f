import { describe, expect, test } from 'vitest';
import { PagefindPaperIndex, type Pagefind } from './pagefind-paper-index.ts';
import type { SearchManifest } from './search-manifest.ts';

const manifest: SearchManifest = {
  folder: '0123456789',
  papers: 3,
  parts: [],
  names: [],
  places: [],
  records: 'aaabbbccc',
  entry: { version: '', languages: {}, include_characters: [] },
  meta: '',
};

const contents: Record<string, unknown> = {
  'search/0123456789/facets.json': { topic: { mud: [0, 2], hay: [1] }, has: { code: [2] } },
  'search/0123456789/by-title.json': [2, 0, 1],
  'search/records/bbb.json': ['wheel', 'Wheels', '2024', ['hay'], 0, 'Wide wheels.'],
};

/** An index with what was asked of it; a path or term that begins with `fail` fails once. */
function openIndex(failing: readonly string[] = []) {
  const asked: string[] = [];
  const left = new Set(failing);
  const answer = <Answer>(name: string, result: Answer): Promise<Answer> => {
    asked.push(name);
    return left.delete(name) ? Promise.reject(new Error('offline')) : Promise.resolve(result);
  };
  const pagefind: Pagefind = {
    preload: (term) => answer(`preload ${term}`, undefined),
    search: (term) => answer(term, { results: [{ id: '2', score: 5 }] }),
  };
  const index = new PagefindPaperIndex(pagefind, manifest, {
    readJson: (path) => answer(path, contents[path]),
    readBytes: () => Promise.reject(new Error('nothing here is bytes')),
  });
  return { index, asked };
}

describe('PagefindPaperIndex', () => {
  test('gives all papers in the order of the list and by title', async () => {
    const { index, asked } = openIndex();
    expect(await index.all()).toEqual(['0', '1', '2']);
    expect(await index.all('newest')).toEqual(['0', '1', '2']);
    expect(asked).toEqual([]);
    expect(await index.all('title')).toEqual(['2', '0', '1']);
  });

  test('knows facets and the papers of each value', async () => {
    const { index } = openIndex();
    expect(await index.facets()).toEqual({ topic: { mud: 2, hay: 1 }, has: { code: 1 } });
    expect(await index.withFacet('topic', 'mud')).toEqual(['0', '2']);
    expect(await index.withFacet('topic', 'rain')).toEqual([]);
  });

  test('reads a paper by its place in the list', async () => {
    const { index } = openIndex();
    expect(await index.read('1')).toMatchObject({ id: 'wheel', title: 'Wheels', hasCode: false });
    await expect(index.read('z')).rejects.toThrow('no paper was found under the key z');
  });

  test('asks and reads the same only once, even at the same time', async () => {
    const { index, asked } = openIndex();
    await Promise.all([index.find('mud'), index.find('mud'), index.read('1'), index.read('1')]);
    await Promise.all([index.facets(), index.withFacet('topic', 'hay')]);
    expect(asked).toEqual(['mud', 'search/records/bbb.json', 'search/0123456789/facets.json']);
  });

  test('tries again what failed', async () => {
    const { index } = openIndex(['mud', 'search/records/bbb.json']);
    await expect(index.find('mud')).rejects.toThrow('offline');
    expect(await index.find('mud')).toEqual([{ key: '2', score: 5 }]);
    await expect(index.read('1')).rejects.toThrow('offline');
    expect((await index.read('1')).id).toBe('wheel');
  });

  test('forgets the oldest of many answers', async () => {
    const { index, asked } = openIndex();
    for (let count = 0; count <= 300; count += 1) await index.find(`mud ${String(count)}`);
    asked.length = 0;
    await index.find('mud 300');
    await index.find('mud 0');
    expect(asked).toEqual(['mud 0']);
  });

  test('prepares nothing for no words, and is silent when preparing fails', async () => {
    const { index, asked } = openIndex(['preload mud']);
    index.prepare('');
    index.prepare('mud');
    await new Promise(setImmediate);
    expect(asked).toEqual(['preload mud']);
  });
});
