import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../scripts/build-site.ts';
import { listFiles } from '../build/list-files.ts';
import { inventedContent } from '../testing/invented-content.ts';

/** Edits of one content folder, one after the other; each build but the first finds the one before. */
const maxEdits = 4;
const sequences = 2;

/** A change that a curator may make to the page of a paper, and that the check lets pass. */
const edits: readonly ((page: string) => string)[] = [
  (page) => page.replace(/^(abstract: >-\n {2})/mu, '$1Seagrass. '),
  (page) =>
    page
      .replace(/^published: "?(\d{4})/mu, 'published: "2029')
      .replace(/^(published: "2029)$/mu, '$1"'),
  (page) => page.replace(/^venue: .*$/mu, 'venue: LoomConf 2029'),
  (page) => page.replace(/^title: "(?=\w)/mu, 'title: "Again: '),
  (page) => page.replace(/^(topics:\n {2}- topic: )[\w-]+/mu, '$1other'),
  (page) => `${page}\nRead it **after** the others.\n`,
];

describe('a build after an edit', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shelfmark-edits-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('makes the bytes of a build that finds nothing', async () => {
    const content = join(folder, 'content');
    const environment = { SITE_URL: 'https://looms.example/list/' };
    const edit = fc.record({
      which: fc.nat({ max: edits.length - 1 }),
      paper: fc.nat({ max: 1000 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: maxEdits }), async (made) => {
        await rm(folder, { recursive: true, force: true });
        await cp(inventedContent, content, { recursive: true });
        await buildSite(content, { into: join(folder, 'kept'), environment });
        for (const { which, paper } of made) {
          await editPaper(content, paper, edits[which] ?? expect.fail());
          await buildSite(content, { into: join(folder, 'kept'), environment });
        }
        await buildSite(content, { into: join(folder, 'cold'), environment });
        await expectSameFiles(join(folder, 'kept', 'dist'), join(folder, 'cold', 'dist'));
      }),
      { numRuns: sequences },
    );
  }, 600_000);
});

async function editPaper(
  content: string,
  paper: number,
  edit: (page: string) => string,
): Promise<void> {
  const names = (await readdir(join(content, 'papers'))).sort();
  const file = join(content, 'papers', names[paper % names.length] ?? '');
  await writeFile(file, edit(await readFile(file, 'utf8')));
}

async function expectSameFiles(kept: string, cold: string): Promise<void> {
  const names = await listFiles(cold);
  expect(await listFiles(kept)).toEqual(names);
  for (const name of names) {
    const [a, b] = await Promise.all([kept, cold].map((root) => readFile(join(root, name))));
    if (!a?.equals(b ?? Buffer.of())) expect.fail(`${name} is not that of a cold build`);
  }
}
