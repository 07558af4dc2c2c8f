import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentRoot, readCuration, readLedger, readSite } from './content-folder.ts';
import { temporaryContent } from './testing/temporary-content.ts';

describe('contentRoot', () => {
  test('takes the folder from the environment', () => {
    expect(contentRoot({ SHELFMARK_CONTENT: '/srv/list' })).toBe('/srv/list');
    expect(contentRoot({})).toBe('content');
  });
});

describe('readSite', () => {
  test('misses the file that every reading list needs', async () => {
    const root = await temporaryContent({});
    const { errors } = await readSite(root);
    expect(errors.map(({ message, places: [place] }) => [place?.file, message])).toEqual([
      [join(root, 'site.yaml'), 'is missing.'],
    ]);
  });
});

describe('readCuration', () => {
  test('takes no file, and one of comments only, for no decisions', async () => {
    for (const files of [{}, { 'curation.yaml': '# Nothing yet.\n' }]) {
      expect(await readCuration(await temporaryContent(files))).toMatchObject({
        ok: true,
        value: { merge: [], split: [], skip: [], distinct: [], rename: [] },
      });
    }
  });
});

describe('readLedger', () => {
  test('takes no file for nothing ingested yet', async () => {
    expect(await readLedger(await temporaryContent({}))).toMatchObject({
      ok: true,
      value: { listings: [], skipped: [], proposed: [] },
    });
  });
});
