import { spawn } from 'node:child_process';
import disk, { cp, lstat, mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { checkCorpus } from '../check/check-corpus.ts';
import { ContentErrors } from '../content-files/content-error.ts';
import { readLedger, readProposedTopics } from '../content-files/content-folder.ts';
import { lockName } from '../content-files/content-lock.ts';
import { runIngest, type IngestOptions } from './run-ingest.ts';
import { readAllFiles } from '../content-files/testing/read-all-files.ts';
import { temporaryContent } from '../content-files/testing/temporary-content.ts';
import { inventedContent } from '../testing/invented-content.ts';

const killed = new Error('killed');

/**
 * A disk that a program writes to until it is killed: after so many operations each further one
 * fails, a file that is being written keeps its first half.
 * @returns a function that makes the disk whole again
 */
function killAfter(operations: number): () => void {
  const { writeFile: write, rename, rm } = disk;
  let left = operations;
  const use = () => {
    if (left <= 0) throw killed;
    left -= 1;
  };
  Object.assign(disk, {
    writeFile: async (...[file, text]: Parameters<typeof write>) => {
      if (left <= 0 && typeof text === 'string') await write(file, text.slice(0, text.length / 2));
      use();
      await write(file, text);
    },
    rename: async (...paths: Parameters<typeof rename>) => {
      use();
      await rename(...paths);
    },
    rm: async (...args: Parameters<typeof rm>) => {
      use();
      await rm(...args);
    },
  });
  syncBuiltinESMExports();
  return () => {
    Object.assign(disk, { writeFile: write, rename, rm });
    syncBuiltinESMExports();
  };
}

const moss =
  'Moss grows on most models. We measure how fast, on twelve roofs, and find that shade explains it.';
const loom =
  'We present a loom that weaves tide tables into carpets. It needs no yarn, and runs on a barge.';

const listing = `new\n\nMar 14, 2025\n\nMoss\n\n${moss}\n`;
const otherListing = `Mar 15, 2025\n\nTideLoom: Weaving\n\n${loom}\n\nMOSS\n\n${moss}\n`;

const fern =
  '---\ntitle: Fern\nauthors: [Ada Moss]\ntopics: [{ topic: growth }]\nabstract: Ferns grow, too.\n---\n';

const content = {
  'listings/a.txt': listing,
  'topics/growth.mdx': '---\nlabel: Growth\ndefinition: What grows\ncues: { moss: 4 }\n---\n',
  'bibliography.tsv':
    'title\tarxiv\tpublished\tauthors\tvenue\nMoss\t2411.00001\t2024-11\tAda Moss\t\n',
};

/** Every problem as its place below the folder and its message; none when ingest succeeds. */
async function problemsOf(options: IngestOptions): Promise<string[]> {
  try {
    await runIngest(options);
    return [];
  } catch (error) {
    if (!(error instanceof ContentErrors)) throw error;
    return error.errors.map(({ places, message }) => {
      const where = places.map(({ file, line }) => `${file}:${String(line)}`).join(' ');
      return `${where.replaceAll(`${options.root}/`, '')} ${message}`;
    });
  }
}

async function timesOf(root: string): Promise<Record<string, number>> {
  const times: Record<string, number> = {};
  for (const path of Object.keys(await readAllFiles(root))) {
    times[path] = (await stat(join(root, path))).mtimeMs;
  }
  return times;
}

describe('runIngest', () => {
  test('writes a page for each paper, and the ledger', async () => {
    const root = await temporaryContent(content);
    const { counts } = await runIngest({ root });
    expect(counts).toMatchObject({ entries: 1, papers: 1, created: 1, withoutIdentifier: 0 });
    const { 'papers/moss.mdx': page, 'ledger.yaml': ledger } = await readAllFiles(root);
    expect(page).toBe(
      [
        '---',
        'title: Moss',
        'authors:',
        '  - Ada Moss',
        'published: 2024-11',
        'identifiers:',
        '  arxiv: "2411.00001"',
        'citationKey: moss2024moss',
        'topics:',
        '  - topic: growth',
        '    cue: moss',
        'added: "2025-03-14"',
        'abstract: Moss grows on most models. We measure how fast, on twelve roofs, and find that shade explains it.',
        'origins:',
        '  - listing: a.txt',
        '    line: 5',
        '---',
        '',
      ].join('\n'),
    );
    expect(ledger).toContain(
      'listings:\n  - name: a.txt\n    date: "2025-03-14"\n    yearInferred: false\n    entries: 1\n',
    );
  });

  test('touches no file in a second run', async () => {
    const root = await temporaryContent({ ...content, 'listings/b.txt': otherListing });
    await runIngest({ root });
    const [files, times] = [await readAllFiles(root), await timesOf(root)];
    expect(Object.keys(files)).toContain('papers/tideloom.mdx');
    const { counts } = await runIngest({ root });
    expect(counts).toMatchObject({ created: 0, updated: 0 });
    expect(await readAllFiles(root)).toEqual(files);
    expect(await timesOf(root)).toEqual(times);
  });

  test('changes no byte of a whole list that is up to date', async () => {
    const root = await temporaryContent({});
    await cp(inventedContent, root, { recursive: true });
    await runIngest({ root });
    expect(await readAllFiles(root)).toEqual(await readAllFiles(inventedContent));
  });

  test('needs nothing but a listing, and makes the topic that it gives', async () => {
    const root = await temporaryContent({ 'listings/a.txt': listing });
    await runIngest({ root });
    const site = 'name: Roofs\ndescription: What grows on roofs.\n';
    await writeFile(join(root, 'site.yaml'), site);
    expect((await checkCorpus(root)).errors).toEqual([]);
    await rm(join(root, 'site.yaml'));
    expect(Object.keys(await readAllFiles(root)).sort()).toEqual([
      'ledger.yaml',
      'listings/a.txt',
      'papers/moss.mdx',
      'permalinks.txt',
      'proposed-topics.txt',
      'topics/other.mdx',
    ]);
  });

  test('registers every permalink there is, and forgets none', async () => {
    const root = await temporaryContent({
      ...content,
      'topics/rain.mdx': '---\nlabel: Rain\ndefinition: From above\n---\n',
      'topics/growth.mdx': content['topics/growth.mdx'].replace('cues', 'aliases: [green]\ncues'),
      'paths/roofs.mdx':
        '---\ntitle: Roofs\ndescription: On top.\naliases: [tops]\npapers: [{ paper: moss, reason: First. }]\n---\n',
      'permalinks.txt': '/papers/z-gone.html\n/papers/gone.html\r\n# A remark.',
    });
    await runIngest({ root });
    const { 'permalinks.txt': register = '' } = await readAllFiles(root);
    expect(register.split('\n')).toEqual([
      expect.stringMatching(/^# /u),
      '/listings/a.html',
      '/papers/gone.html',
      '/papers/moss.html',
      '/papers/z-gone.html',
      '/paths/roofs.html',
      '/paths/tops.html',
      '/topics/green.html',
      '/topics/growth.html',
      '',
    ]);
  });

  test('keeps the address of a paper that it renames', async () => {
    const root = await temporaryContent(content);
    await runIngest({ root });
    await writeFile(
      join(root, 'curation.yaml'),
      'rename:\n  - { from: moss, to: green, reason: shorter }\n',
    );
    await runIngest({ root });
    expect((await readAllFiles(root))['permalinks.txt']).toContain(
      '/papers/green.html\n/papers/moss.html\n',
    );
    const { errors } = await checkCorpus(root);
    expect(errors.map(({ places: [place] }) => place?.file)).toEqual([join(root, 'site.yaml')]);
  });

  test('copies a new listing as it is, and reads it', async () => {
    const root = await temporaryContent(content);
    const bytes = Buffer.from(`\ufeff${otherListing.replaceAll('\n', '\r\n')}`, 'utf16le');
    const elsewhere = await temporaryContent({ 'b.txt': bytes });
    const { counts } = await runIngest({ root, files: [join(elsewhere, 'b.txt')] });
    expect(counts).toMatchObject({ entries: 3, papers: 2 });
    expect((await readAllFiles(root))['listings/b.txt']).toBe(bytes.toString('latin1'));
  });

  test('takes a listing that is already there for itself', async () => {
    const root = await temporaryContent(content);
    const elsewhere = await temporaryContent({ 'a.txt': listing });
    const files = [join(elsewhere, 'a.txt'), join(root, 'listings/a.txt')];
    expect((await runIngest({ root, files })).counts.entries).toBe(1);
  });

  test('refuses a new listing under the name of another', async () => {
    const root = await temporaryContent(content);
    const elsewhere = await temporaryContent({ 'a.txt': otherListing });
    const file = join(elsewhere, 'a.txt');
    expect(await problemsOf({ root, files: [file] })).toEqual([
      `${file}:undefined listings/a.txt:undefined differs from the listing of that name that is already there.`,
    ]);
    expect(await readAllFiles(root)).toEqual(content);
  });

  test('refuses a listing that it would not find again, and one that it cannot read', async () => {
    const root = await temporaryContent(content);
    const elsewhere = await temporaryContent({ '.b.txt': otherListing, 'folder/.c.txt': '' });
    const files = ['.b.txt', 'folder', 'missing.txt'].map((name) => join(elsewhere, name));
    expect(await problemsOf({ root, files })).toEqual([
      expect.stringContaining('.b.txt:undefined is a hidden file'),
      expect.stringContaining('folder:undefined has no files in it.'),
      expect.stringContaining('missing.txt:undefined cannot be read.'),
    ]);
    expect(await readAllFiles(root)).toEqual(content);
  });

  test('reports every bad file in one run, and writes nothing', async () => {
    const bad = {
      ...content,
      'listings/b.txt': otherListing,
      'listings/empty.txt': ' \n',
      'listings/latin.txt': 'Mo\x81\n',
      'curation.yaml': 'skip:\n  - listing: a.txt\n    line: 5\n',
      'topics/weaving.mdx': '---\nlabel: Weaving\n---\n',
      'papers/fern.mdx': 'Notes.\n',
      'paths/roofs.mdx': '---\ntitle: Roofs\n---\n',
      'permalinks.txt': 'moss\n',
      'bibliography.tsv': `${content['bibliography.tsv']}Fern\tnone\n`,
    };
    const root = await temporaryContent({
      ...bad,
      'listings/latin.txt': Buffer.from('Mo\x81\n', 'latin1'),
    });
    expect(await problemsOf({ root })).toEqual([
      'listings/empty.txt:undefined is empty.',
      'listings/latin.txt:1 is not UTF-8 text.',
      'curation.yaml:2 skip.0.reason: every decision needs a reason',
      'papers/fern.mdx:1 has no front matter.',
      expect.stringMatching(/^topics\/weaving\.mdx:2 definition: /u),
      expect.stringMatching(/^paths\/roofs\.mdx:2 description: /u),
      expect.stringMatching(/^paths\/roofs\.mdx:2 papers: /u),
      'permalinks.txt:1 "moss" is no permalink.',
      'bibliography.tsv:3 "none" is no arXiv id: write "2411.14432", without a version',
    ]);
    expect(await readAllFiles(root)).toEqual(bad);
  });

  test('tells which listings it took for Windows-1252', async () => {
    const root = await temporaryContent({
      ...content,
      'listings/ribs.ris': Buffer.from('TY  - JOUR\nTI  - M\xf6we\nER  - \n', 'latin1'),
    });
    const { warnings } = await runIngest({ root });
    expect(warnings).toContainEqual(expect.stringMatching(/Windows-1252.*: ribs\.ris\./u));
    expect(await readFile(join(root, 'papers/mowe.mdx'), 'utf8')).toContain('title: Möwe\n');
  });

  test('reads the other entries when one is broken, and records it', async () => {
    const root = await temporaryContent({
      ...content,
      'listings/b.txt': `${otherListing}\nAlone\n`,
    });
    const { bad, created } = await runIngest({ root });
    expect(created).toEqual(['moss', 'tideloom']);
    expect(bad.map(({ places, message }) => [places, message])).toEqual([
      [[{ file: 'content/listings/b.txt', line: 11 }], '"Alone" is a title without an abstract.'],
    ]);
    const { 'ledger.yaml': ledger } = await readAllFiles(root);
    expect(ledger).toContain(
      'skipped:\n  - listing: b.txt\n    line: 11\n    text: Alone\n    reason: a title without an abstract\n',
    );
  });

  test.each([
    ['notes.md', '# Log\n\n- [x] ran it\n- wrote down what came out\n', 'a Markdown document'],
    ['paper.txt', '%PDF-1.7\n%âãÏÓ\n', 'a PDF'],
    ['page.txt', '<!DOCTYPE html>\n<title>404</title>\n', 'a web page'],
  ])(
    'refuses %s by what it seems to be, before it writes anything',
    async (name, text, seeming) => {
      const root = await temporaryContent(content);
      const elsewhere = await temporaryContent({ [name]: text, 'b.txt': otherListing });
      const files = [join(elsewhere, 'b.txt'), join(elsewhere, name)];
      expect(await problemsOf({ root, files })).toEqual([expect.stringContaining(` ${seeming}`)]);
      expect(await readAllFiles(root)).toEqual(content);
    },
  );

  test('reads folders, patterns, packed files and standard input alike', async () => {
    const elsewhere = await temporaryContent({
      'export/a.txt': listing,
      'export/a.pdf': '%PDF-1.7\n',
      'export/files/1/paper.pdf': '%PDF-1.7\n',
      'export/files/2/page.html': '<!doctype html><p>A page that was saved.</p>',
      'one.bib': '@misc{x, title = {Fern}}\n',
      'two.bib': '@misc{x, title = {Reed}}\n',
      'three.bib.gz': gzipSync('@misc{x, title = {Sedge}}\n'),
    });
    const root = await temporaryContent({});
    const { created, warnings } = await runIngest({
      root,
      files: ['export', '*.bib', 'three.bib.gz', '-'].map((name) =>
        name === '-' ? name : join(elsewhere, name),
      ),
      date: '2025-03-20',
      readInput: () => Promise.resolve(Buffer.from('TY  - JOUR\nTI  - Rush\nER  - \n')),
    });
    expect(created).toEqual(['fern', 'moss', 'reed', 'rush', 'sedge']);
    expect(warnings[0]).toMatch(
      /^Files that are no text.* were left out: .*a\.pdf, .*paper\.pdf, .*page\.html\.$/u,
    );
    const names = Object.keys(await readAllFiles(root)).filter((path) =>
      path.startsWith('listings'),
    );
    expect(names.sort()).toEqual([
      'listings/2025-03-20 a.txt',
      expect.stringMatching(/^listings\/2025-03-20 input-[\da-f]{12}\.txt$/u),
      'listings/2025-03-20 one.bib',
      'listings/2025-03-20 three.bib',
      'listings/2025-03-20 two.bib',
    ]);
    const { 'papers/fern.mdx': page } = await readAllFiles(root);
    expect(page).toContain('added: "2025-03-20"');
    await runIngest({ root });
    expect((await readAllFiles(root))['papers/fern.mdx']).toBe(page);
  });

  test('calls a paper by its identifier until a listing has its title', async () => {
    const root = await temporaryContent({ 'listings/a.txt': '2411.00001\n' });
    expect((await runIngest({ root })).created).toEqual(['arxiv-2411-00001']);
    const elsewhere = await temporaryContent({
      'b.bib': '@misc{x, title = {a loom in lower case}, eprint = {2411.00001v2}}\n',
    });
    const { updated } = await runIngest({ root, files: [join(elsewhere, 'b.bib')] });
    expect(updated).toEqual(['arxiv-2411-00001']);
    const { 'papers/arxiv-2411-00001.mdx': page } = await readAllFiles(root);
    expect(page).toContain('title: a loom in lower case\n');
    expect(page).toContain('citationKey: arxiv-2411-00001\n');
    await runIngest({ root });
    expect((await readAllFiles(root))['papers/arxiv-2411-00001.mdx']).toBe(page);
  });

  test('fills what is empty with what a listing says, and overwrites nothing', async () => {
    const root = await temporaryContent({ 'listings/a.txt': listing });
    await runIngest({ root });
    const elsewhere = await temporaryContent({
      'a.bib':
        '@article{m, title={Moss}, author={Moss, Ada and Fern, Bo}, year=2024, month=nov,\n' +
        '  eprint={2411.00001}, archivePrefix={arXiv}, primaryClass={cs.RO}, abstract={Other words.}}\n',
    });
    await runIngest({ root, files: [join(elsewhere, 'a.bib')] });
    const { 'papers/moss.mdx': page = '' } = await readAllFiles(root);
    expect(page).toContain('authors:\n  - Ada Moss\n  - Bo Fern\n');
    expect(page).toContain('published: 2024-11\n');
    expect(page).toContain('identifiers:\n  arxiv: "2411.00001"\n');
    expect(page).toContain('primaryClass: cs.RO\n');
    expect(page).toContain(`abstract: ${moss}\n`);
  });

  test('removes the page of a renamed paper, and what a killed run left', async () => {
    const root = await temporaryContent({
      ...content,
      'curation.yaml': 'rename:\n  - { from: moss, to: green, reason: shorter }\n',
      '.ledger.yaml.shelfmark-tmp': 'half',
      'listings/.b.txt.shelfmark-tmp': 'half',
      'papers/.moss.mdx.shelfmark-tmp': 'half',
      'papers/moss.mdx': `---\ntitle: Moss\ntopics: [{ topic: growth }]\nabstract: It grows.\n---\n`,
    });
    await runIngest({ root });
    const names = Object.keys(await readAllFiles(root));
    expect(names.filter((name) => /papers|tmp/u.test(name))).toEqual(['papers/green.mdx']);
  });

  test('shows in a dry run what it would do to each file, and does nothing', async () => {
    const root = await temporaryContent({ ...content, 'papers/fern.mdx': fern });
    const before = await readAllFiles(root);
    const { preview, counts } = await runIngest({ root, dryRun: true });
    expect(await readAllFiles(root)).toEqual(before);
    expect(counts).toMatchObject({ created: 1, updated: 1 });
    expect(preview.map(({ file }) => file.slice(root.length + 1))).toEqual([
      'proposed-topics.txt',
      'papers/fern.mdx',
      'papers/moss.mdx',
      'ledger.yaml',
      'permalinks.txt',
    ]);
    await runIngest({ root });
    const after = await readAllFiles(root);
    for (const change of preview) {
      const name = change.file.slice(root.length + 1);
      expect([change.before, change.after]).toEqual([before[name], after[name]]);
    }
    expect((await runIngest({ root, dryRun: true })).preview).toEqual([]);
  });

  test('proposes topics for a page that leaves them out', async () => {
    const page = '---\ntitle: Moss Again\nabstract: Moss grows again, on roofs of slate.\n---\n';
    const root = await temporaryContent({ ...content, 'papers/fern.mdx': page });
    const { errors } = await checkCorpus(root);
    expect(errors.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('`npm run ingest` proposes them') as string,
    );
    await runIngest({ root });
    const { 'papers/fern.mdx': after = '' } = await readAllFiles(root);
    expect(after).toContain('topics:\n  - topic: growth\n    cue: moss\n');
  });

  test('remembers what topics it proposed, under the present id of the paper, and not those that a page had', async () => {
    const root = await temporaryContent({ ...content, 'papers/fern.mdx': fern });
    await runIngest({ root });
    const proposed = async () => (await readProposedTopics(root)).proposed;
    expect(await proposed()).toEqual(new Map([['moss', 'growth']]));
    const renamed = 'rename: [{ from: moss, to: green, reason: it is }]\n';
    await writeFile(join(root, 'curation.yaml'), renamed);
    await runIngest({ root });
    expect(await proposed()).toEqual(new Map([['green', 'growth']]));
  });

  test('keeps CRLF in files that have it', async () => {
    const root = await temporaryContent(content);
    await runIngest({ root });
    const lf = await readAllFiles(root);
    const crlf = Object.fromEntries(
      Object.entries(lf).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]),
    );
    const again = await temporaryContent(crlf);
    await runIngest({ root: again });
    expect(await readAllFiles(again)).toEqual(crlf);
    await writeFile(join(again, 'listings/b.txt'), otherListing);
    await runIngest({ root: again });
    const { 'papers/moss.mdx': page = '', 'ledger.yaml': ledger = '' } = await readAllFiles(again);
    expect([page, ledger].filter((text) => /[^\r]\n/u.test(text))).toEqual([]);
    expect(page).toContain('listing: b.txt\r\n');
  });

  test('writes what a link leads to, and keeps the link', async () => {
    const elsewhere = await temporaryContent({ 'moss.mdx': fern, 'a.txt': listing });
    const root = await temporaryContent({ 'topics/growth.mdx': content['topics/growth.mdx'] });
    await mkdir(join(root, 'papers'));
    await mkdir(join(root, 'listings'));
    await symlink(join(elsewhere, 'moss.mdx'), join(root, 'papers/fern.mdx'));
    await symlink(join(elsewhere, 'a.txt'), join(root, 'listings/a.txt'));
    await runIngest({ root });
    expect((await lstat(join(root, 'papers/fern.mdx'))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(elsewhere, 'moss.mdx'), 'utf8')).toContain('citationKey: mossfern');
    expect(Object.keys(await readAllFiles(join(root, 'papers')))).toContain('moss.mdx');
  });

  test('names a link that leads nowhere', async () => {
    const root = await temporaryContent(content);
    await symlink(join(root, 'gone.txt'), join(root, 'listings/b.txt'));
    await expect(runIngest({ root })).rejects.toThrow('is a link to a file that is not there.');
  });

  test('tells how far each stage is', async () => {
    const root = await temporaryContent({ ...content, 'listings/b.txt': otherListing });
    const told: [string, number, number][] = [];
    await runIngest({ root, onProgress: (...progress) => told.push(progress) });
    expect(new Set(told.map(([stage]) => stage))).toEqual(
      new Set(['listings', 'papers', 'near-duplicates', 'files']),
    );
    expect(told.filter(([, done, total]) => done > total)).toEqual([]);
    expect(told.at(-1)).toEqual(['files', 6, 6]);
  });

  test('runs one after the other, so that nothing of either is lost', async () => {
    const root = await temporaryContent(content);
    const files = await temporaryContent({
      'b.txt': otherListing,
      'c.txt': `Fern\n\n${loom} Ferns.`,
    });
    await Promise.all(
      ['b.txt', 'c.txt'].map((name) => runIngest({ root, files: [join(files, name)] })),
    );
    const names = Object.keys(await readAllFiles(root)).filter((path) => path.startsWith('papers'));
    expect(names).toEqual(['papers/fern.mdx', 'papers/moss.mdx', 'papers/tideloom.mdx']);
    const ledger = await readLedger(root);
    expect(ledger.ok && ledger.value.listings.map(({ name }) => name)).toEqual([
      'a.txt',
      'b.txt',
      'c.txt',
    ]);
  });

  test('is completed by the next run, whatever the moment at which it is killed', async () => {
    const before = {
      ...content,
      'curation.yaml':
        'rename:\n  - { from: moss, to: green, reason: shorter }\n' +
        'merge:\n  - { keep: tideloom, drop: old-loom, reason: told by the authors }\n',
      'listings/b.txt': otherListing,
      'papers/moss.mdx': `---\ntitle: Moss\ntopics: [{ topic: growth }]\nabstract: It grows.\n---\n\nNotes.\n`,
      'papers/old-loom.mdx': `---\ntitle: Loom\ntopics: [{ topic: growth }]\nabstract: It weaves.\nvenue: LoomConf\n---\n`,
    };
    const elsewhere = await temporaryContent({
      'c.txt': `Mar 16, 2025\n\nLanterns\n\n${moss}\n\nMoss: On Walls\n\n${loom}\n`,
    });
    const files = [join(elsewhere, 'c.txt')];
    const undisturbed = await temporaryContent(before);
    await runIngest({ root: undisturbed, files });
    const expected = await readAllFiles(undisturbed);
    expect(Object.keys(expected).filter((name) => name.startsWith('papers'))).toHaveLength(4);

    for (let operations = 0; ; operations += 1) {
      const root = await temporaryContent(before);
      const repair = killAfter(operations);
      const isKilled = await runIngest({ root, files })
        .then(
          () => false,
          (error: unknown) => {
            expect(error).toBe(killed);
            return true;
          },
        )
        .finally(repair);
      if (!isKilled) {
        // One listing, a topic, four pages, what was proposed, the ledger and the register, in two
        // operations each, and two pages removed, one of which is written as a retired one; three for
        // the lock.
        expect(operations).toBe(25);
        break;
      }
      for (const [path, bytes] of Object.entries(await readAllFiles(root))) {
        if (path.endsWith('.shelfmark-tmp') || path === lockName) continue;
        const old = (before as Readonly<Record<string, string>>)[path];
        expect([old, expected[path]], path).toContain(bytes);
      }
      await runIngest({ root, files });
      expect(await readAllFiles(root)).toEqual(expected);
    }
  });

  test('is completed by the next run when the program is killed amid a collected listing', async () => {
    const copyOf = async () => {
      const root = await temporaryContent({});
      await cp(inventedContent, root, {
        recursive: true,
        filter: (path) => !/papers$|paths$|ledger\.yaml$|permalinks\.txt$/u.test(path),
      });
      return root;
    };
    const [undisturbed, root] = [await copyOf(), await copyOf()];
    await runIngest({ root: undisturbed });
    const expected = await readAllFiles(undisturbed);

    const killedAt20th = `
      import disk from 'node:fs/promises';
      import { syncBuiltinESMExports } from 'node:module';
      const { rename } = disk;
      let left = 20;
      disk.rename = (...paths) => {
        if (left-- === 0) process.kill(process.pid, 'SIGKILL');
        return rename(...paths);
      };
      syncBuiltinESMExports();`;
    const child = spawn(process.execPath, [
      ...['--import', `data:text/javascript,${encodeURIComponent(killedAt20th)}`],
      ...['scripts/ingest.ts', '--content', root],
    ]);
    const signal = await new Promise((resolve) => {
      child.once('exit', (_code, by) => resolve(by));
    });
    expect(signal).toBe('SIGKILL');
    const files = await readAllFiles(root);
    const pages = Object.keys(files).filter((path) => /^(?:papers|retired).*\.mdx$/u.test(path));
    // What was proposed comes before the pages.
    expect(pages).toHaveLength(19);
    for (const path of pages) expect(files[path], path).toBe(expected[path]);

    await runIngest({ root });
    expect(await readAllFiles(root)).toEqual(expected);
  });
});
