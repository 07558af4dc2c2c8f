import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KeptValues } from './kept-values.ts';
import { readContent } from './read-content.ts';
import { temporaryContent } from './testing/temporary-content.ts';

const page = (title: string) =>
  `---\ntitle: ${title}\nabstract: On trees.\ntopics:\n  - topic: trees\n---\n\nA note.\n`;

const content = (title = 'Oaks') =>
  temporaryContent({
    'site.yaml': 'name: Trees\ndescription: On trees.\n',
    'papers/oak.mdx': page(title),
    'topics/trees.mdx': '---\nlabel: Trees\ndefinition: All of them.\n---\n',
  });

describe('readContent', () => {
  test('gives pages with digests that change with the file', async () => {
    const [first, same, other] = await Promise.all(
      ['Oaks', 'Oaks', 'Firs'].map(async (title) => readContent(await content(title))),
    );
    const digests = [first, same, other].map((read) => read?.papers[0]?.digest);
    expect(digests[0]).toBe(digests[1]);
    expect(digests[0]).not.toBe(digests[2]);
  });

  test('reads a file again only when it changed, and gives the same of it otherwise', async () => {
    const root = await content();
    const kept = KeptValues.inMemory();
    const before = await readContent(root, kept);
    const again = await readContent(root, kept);
    expect(again.papers[0]?.data).toBe(before.papers[0]?.data);
    await writeFile(join(root, 'papers/oak.mdx'), page('Elms'));
    await utimes(join(root, 'papers/oak.mdx'), 1, 1);
    expect((await readContent(root, kept)).papers[0]?.data.title).toBe('Elms');
  });

  test('still knows the text of a page that it did not read again', async () => {
    const root = await content();
    const kept = KeptValues.inMemory();
    await readContent(root, kept);
    const [paper] = (await readContent(root, kept)).papers;
    expect(paper?.text).toBe(await readFile(join(root, 'papers/oak.mdx'), 'utf8'));
    expect(paper?.yaml.split('\n')[0]).toBe('title: Oaks');
  });

  test('tells of a page with a problem in every run', async () => {
    const root = await content();
    await writeFile(join(root, 'papers/fir.mdx'), '---\ntitle: Firs\n---\n');
    const kept = KeptValues.inMemory();
    const [first, second] = [await readContent(root, kept), await readContent(root, kept)];
    expect(first.errors.length).toBeGreaterThan(0);
    expect(second.errors.map(({ message }) => message)).toEqual(
      first.errors.map(({ message }) => message),
    );
    expect(first.isWholeRead).toBe(false);
  });
});
