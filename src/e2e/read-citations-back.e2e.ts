import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { listFiles } from '../build/list-files.ts';
import { readReadingList } from '../content-files/read-reading-list.ts';
import {
  expectBibtex,
  expectCsl,
  expectCslModel,
  expectRis,
} from '../formats/citations/testing/expect-read-back.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { builtSite } from './open-site.ts';

describe('a file of all papers gives every paper back', () => {
  const { folder, content } = inject('sites').published;
  const read = (file: string) => readFile(join(folder, file), 'utf8');
  let list: ReadingList;
  beforeAll(async () => {
    list = await readReadingList(content);
  });

  test('as BibTeX', async () => expectBibtex(await read('all.bib'), list.papers));
  test('as RIS', async () => expectRis(await read('all.ris'), list.papers));
  test('as CSL-JSON', async () => expectCsl(await read('all.csl.json'), list.papers));
});

describe('every file beside a page parses, whatever texts it has', () => {
  let files: string[];
  beforeAll(async () => {
    files = (await listFiles(builtSite)).filter((file) =>
      /^(?:papers|topics|paths|listings)\//u.test(file),
    );
  });

  /** Files of one kind, read, a page or list of its own each. */
  async function filesOf(ending: string): Promise<[file: string, text: string][]> {
    const named = files.filter((file) => file.endsWith(`.${ending}`));
    expect(named.length).toBeGreaterThan(100);
    return Promise.all(
      named.map(async (file): Promise<[string, string]> => [
        file,
        await readFile(join(builtSite, file), 'utf8'),
      ]),
    );
  }

  test('as BibTeX', async () => {
    for (const [file, text] of await filesOf('bib')) {
      const { entries, errors } = parse(text, { sentenceCase: false });
      expect(errors, file).toEqual([]);
      expect(entries.length, file).toBeGreaterThan(0);
    }
  });

  test('as RIS', async () => {
    for (const [file, text] of await filesOf('ris')) {
      const records = text.match(/^TY {2}- /gmu)?.length;
      expect(new Cite(text).data.length, file).toBe(records);
    }
  });

  test('as CSL-JSON', async () => {
    for (const [file, text] of await filesOf('json')) expectCslModel(text, file);
  });
});
