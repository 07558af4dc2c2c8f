import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryContent } from '../src/content-files/testing/temporary-content.ts';

const home = 'https://lists.example/';
const site = 'name: Carts and Roots\ndescription: On carts.\n';
const files = {
  'site.yaml': `${site}url: ${home}\n`,
  'topics/carts.mdx': '---\nlabel: Carts\ndefinition: All about carts.\n---\n',
  'papers/turnips.mdx':
    '---\ntitle: Turnips\ntopics: [{ topic: carts }]\nadded: "2031-02-01"\nabstract: On turnips.\n---\n',
};

async function run(content: Readonly<Record<string, string>>, ...options: string[]) {
  const root = await temporaryContent(content);
  const out = join(root, 'out');
  const ending = await new Promise<{ code: number; output: string }>((done) => {
    execFile(
      process.execPath,
      ['scripts/digest.ts', '--content', root, '--out', out, ...options],
      { env: { PATH: process.env['PATH'] } },
      (error, stdout, stderr) =>
        done({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
  const written = await readdir(out).catch(() => []);
  const read = (name: string) => readFile(join(out, name), 'utf8');
  return { ...ending, written: written.sort(), read };
}

// Each test starts a program, which takes its time on a busy machine.
describe('npm run digest', { timeout: 30_000 }, () => {
  test('writes an e-mail as HTML, as text and as a draft', async () => {
    const { code, output, written, read } = await run(files, '--since', '2031-01-31');
    expect(output).toContain('1 of 1 new papers');
    expect(code).toBe(0);
    expect(written).toEqual([
      'digest-2031-02-01.eml',
      'digest-2031-02-01.html',
      'digest-2031-02-01.txt',
    ]);
    expect(await read('digest-2031-02-01.html')).toContain(`href="${home}papers/turnips.html"`);
    expect(await read('digest-2031-02-01.txt')).toContain(`${home}papers/turnips.html`);
  });

  test('writes nothing when nothing is new, and ends with 3', async () => {
    const { code, output, written } = await run(files, '--since', '2031-02-01', '--topic', 'carts');
    expect(output).toBe(
      'Nothing was added to the topic carts after 2031-02-01; no file was written.\n',
    );
    expect(code).toBe(3);
    expect(written).toEqual([]);
  });

  test.each([
    ['no day', ['--since', '2031-02-30'], '--since  "2031-02-30" is no day.'],
    ['a month', ['--since', '2031-02'], 'write it as 2024-11-21'],
    ['an end before the start', ['--since', '2031-02-01', '--until', '2031-02-01'], 'later day'],
    ['an unknown topic', ['--since', '2031-01-01', '--topic', 'cart'], 'choose one of: carts.'],
    ['no start', [], '--since'],
  ])('says what to do about %s', async (_name, options, message) => {
    const { code, output, written } = await run(files, ...options);
    expect(output).toContain(message);
    expect(code).toBe(1);
    expect(written).toEqual([]);
  });

  test('says what to do when the address of the site is not known', async () => {
    const { code, output } = await run({ ...files, 'site.yaml': site }, '--since', '2031-01-01');
    expect(output).toContain('site.yaml  has no `url`');
    expect(output).toContain('SITE_URL');
    expect(code).toBe(1);
  });

  test('reports what is wrong in the content', async () => {
    const { code, output } = await run(
      { ...files, 'papers/bare.mdx': '---\ntitle: Bare\n---\n' },
      '--since',
      '2031-01-01',
    );
    expect(output).toContain('bare.mdx');
    expect(code).toBe(1);
  });
});
