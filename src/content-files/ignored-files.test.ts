import { describe, expect, test } from 'vitest';
import { ignoredFiles } from './ignored-files.ts';
import { temporaryContent } from './testing/temporary-content.ts';

describe('ignoredFiles', () => {
  test('names files that another ending would make pages or styles, by their folders', async () => {
    const root = await temporaryContent({
      'papers/moss.mdx': '',
      'papers/fern.md': '',
      'papers/LICHEN.MDX': '',
      'topics/growth.mdx': '',
      'styles/ieee.xml': '',
      'README.md': '',
    });
    expect(await ignoredFiles(root)).toEqual([
      `LICHEN.MDX, fern.md in ${root}/papers are not read; files there end in .mdx.`,
      `ieee.xml in ${root}/styles is not read; files there end in .csl.`,
    ]);
  });

  test('has nothing to say of a content that is as it should be', async () => {
    const root = await temporaryContent({ 'papers/moss.mdx': '', 'papers/.DS_Store': '' });
    expect(await ignoredFiles(root)).toEqual([]);
  });
});
