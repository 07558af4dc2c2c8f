import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite, useSite } from './open-site.ts';
import { readerJourney } from './reader-journey.ts';

describe.each(['/', '/courses/looms/list/'])('from a host under %s', (base) => {
  const newReader = useSite({ base });

  test('a reader comes from the home page to a paper found', async () => {
    const { page, site, complaints } = await newReader();
    await readerJourney(page, site);
    expect(complaints).toEqual([]);
  });
});

describe('from a folder on disk with blanks and letters of other scripts in its name', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shelfmark Leseliste für Čtení 読書 '));
  beforeAll(() => cp(builtSite, folder, { recursive: true }));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const newReader = useSite({ base: 'file', folder });

  test('a reader comes from the home page to a paper found', async () => {
    const { page, site, complaints } = await newReader();
    await readerJourney(page, site);
    expect(complaints).toEqual([]);
  });
});
