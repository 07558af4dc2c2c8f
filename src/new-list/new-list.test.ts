import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../check/check-corpus.ts';
import { readContent } from '../content-files/read-content.ts';
import { temporaryContent } from '../content-files/testing/temporary-content.ts';
import { runIngest } from '../ingest/run-ingest.ts';
import { exampleListing } from './example-listing.ts';
import { newListFiles, type TakenOver } from './new-list-files.ts';
import { folderOfBefore, replaceContent } from './replace-content.ts';

const site = { name: 'Harbour papers', description: 'On harbours: and ships.' };
const nothing: TakenOver = {
  files: new Map(),
  topics: [],
  taxonomy: { families: [] },
};
const carts = {
  id: 'carts',
  data: {
    label: 'Carts',
    definition: 'All about carts',
    cues: { 'hand cart*': 2 },
    begin: [{ paper: 'wheels', reason: 'It rolls.' }],
    aliases: ['wagons'],
  },
};

/** A content folder beside which there is room for the one of before. */
async function oldContent(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const root = await temporaryContent(files);
  const content = join(root, 'content');
  await mkdir(content, { recursive: true });
  return content;
}

describe('newListFiles', () => {
  test.each([
    ['without topics', nothing],
    [
      'with topics of the old list',
      {
        ...nothing,
        topics: [carts],
        taxonomy: {
          families: [
            { id: 'land', label: 'Land', definition: 'On land', topics: ['carts', 'other'] },
          ],
        },
        files: new Map([['synonyms.yaml', '- [cart, wagon]\n']]),
      },
    ],
  ])('makes a content %s that passes the check', async (_case, taken) => {
    const root = await temporaryContent(Object.fromEntries(newListFiles(site, taken)));
    const { errors } = checkContent(await readContent(root));
    expect(errors).toEqual([]);
  });

  test('leaves out of a topic what names papers of the old list', () => {
    const page = newListFiles(site, { ...nothing, topics: [carts] }).get('topics/carts.mdx');
    expect(page).toContain('hand cart*');
    expect(page).not.toMatch(/wheels|wagons/u);
  });

  test('leaves an example that ingest reads', async () => {
    const files = Object.fromEntries(newListFiles(site, nothing));
    const root = await temporaryContent(files);
    const { counts } = await runIngest({ root, files: [join(root, 'example-listing.txt')] });
    expect(counts).toMatchObject({ entries: 3, papers: 3 });
    expect(checkContent(await readContent(root)).errors).toEqual([]);
    expect(files['example-listing.txt']).toBe(exampleListing);
  });
});

describe('replaceContent', () => {
  test('keeps the old content, so that moving it back undoes all', async () => {
    const content = await oldContent({ 'content/papers/wheels.mdx': 'Old' });
    await replaceContent(content, newListFiles(site, nothing));
    expect(await readFile(join(content, 'site.yaml'), 'utf8')).toContain(
      '\ndescription: "On harbours: and ships."',
    );
    await expect(readFile(join(content, 'papers/wheels.mdx'))).rejects.toThrow('ENOENT');
    await rm(content, { recursive: true });
    await rename(folderOfBefore(content), content);
    expect(await readFile(join(content, 'papers/wheels.mdx'), 'utf8')).toBe('Old');
  });

  test('never replaces what it kept before', async () => {
    const content = await oldContent({
      'content/site.yaml': 'Second',
      'content.before/site.yaml': 'First',
    });
    await expect(replaceContent(content, newListFiles(site, nothing))).rejects.toThrow(
      'is there already',
    );
    expect(await readFile(join(content, 'site.yaml'), 'utf8')).toBe('Second');
    expect(await readFile(join(folderOfBefore(content), 'site.yaml'), 'utf8')).toBe('First');
  });

  test('begins where there was no content', async () => {
    const content = await oldContent();
    await rm(content, { recursive: true });
    await replaceContent(content, newListFiles(site, nothing));
    expect(await readFile(join(content, 'topics/other.mdx'), 'utf8')).toContain('Other topics');
  });
});
