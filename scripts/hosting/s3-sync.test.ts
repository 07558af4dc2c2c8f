import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, matchesGlob, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const run = promisify(execFile);
const script = resolve('scripts/hosting/s3-sync.sh');

/** A fake of the AWS command line: notes what it was told, an argument a line. */
const fakeAws = '#!/bin/sh\nprintf "%s\\n" "$@" --- >> "$AWS_NOTES"\n';

const forever = 'public, max-age=31536000, immutable';

describe('s3-sync.sh', () => {
  let folder: string;
  let environment: NodeJS.ProcessEnv;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shelfmark-s3-'));
    await write('bin/aws', fakeAws);
    await chmod(join(folder, 'bin/aws'), 0o755);
    environment = {
      ...process.env,
      PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
      AWS_NOTES: join(folder, 'notes'),
    };
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('without a built site nothing is sent', async () => {
    await expect(
      run(script, ['s3://bucket', join(folder, 'dist')], { env: environment }),
    ).rejects.toThrow('has no site');
    await expect(readFile(join(folder, 'notes'))).rejects.toThrow('ENOENT');
  });

  describe('of a built site', () => {
    let calls: readonly (readonly string[])[];
    beforeAll(async () => {
      await write('dist/index.html', '');
      await run(script, ['s3://bucket/list/', join(folder, 'dist')], { env: environment });
      calls = (await readFile(join(folder, 'notes'), 'utf8'))
        .split('---\n')
        .map((call) => call.split('\n').slice(0, -1))
        .filter((call) => call.includes('--content-type'));
    });

    test.each([
      ['index.html', 'text/html; charset=utf-8', 'no-cache'],
      ['papers/a.html', 'text/html; charset=utf-8', 'no-cache'],
      ['embed.js', 'text/javascript; charset=utf-8', 'no-cache'],
      ['embed/papers/a.html', 'text/html; charset=utf-8', 'no-cache'],
      ['oembed/papers/a.json', 'application/json', 'no-cache'],
      ['sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
      ['manifest.webmanifest', 'application/manifest+json', 'no-cache'],
      ['favicon.svg', 'image/svg+xml', 'no-cache'],
      ['all.bib', 'application/x-bibtex; charset=utf-8', 'no-cache'],
      ['feeds/all.rss', 'application/rss+xml; charset=utf-8', 'no-cache'],
      ['feeds/all.atom', 'application/atom+xml; charset=utf-8', 'no-cache'],
      ['feeds/topics/a.json', 'application/feed+json; charset=utf-8', 'no-cache'],
      ['papers/a.md', 'text/markdown; charset=utf-8', 'no-cache'],
      ['llms.txt', 'text/plain; charset=utf-8', 'no-cache'],
      ['sitemap.xml', 'application/xml; charset=utf-8', 'no-cache'],
      ['api/v1/papers/a.json', 'application/json', 'no-cache'],
      ['search/manifest.json', 'application/json', 'no-cache'],
      ['search/engine.js', 'text/javascript; charset=utf-8', 'no-cache'],
      ['search/0123456789/0.json', 'application/json', forever],
      ['search/0123456789/0.pf_index', 'application/octet-stream', forever],
      ['search/records/0a1b2c.json', 'application/json', forever],
      ['assets/site-0123456789.js', 'text/javascript; charset=utf-8', forever],
      ['assets/Page.x.css', 'text/css; charset=utf-8', forever],
      ['assets/sans.x.woff2', 'font/woff2', forever],
    ])('%s goes up once, as %s, kept by %s', (path, type, cache) => {
      const taken = calls.filter((call) => takes(call, path));
      expect(
        taken.map((call) => [
          call[3],
          after(call, '--content-type'),
          after(call, '--cache-control'),
        ]),
      ).toEqual([['s3://bucket/list', type, cache]]);
    });
  });

  async function write(path: string, text: string) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
});

/**
 * Whether a call takes a file: the last filter that fits decides, and `*` means slashes too
 * (https://docs.aws.amazon.com/cli/latest/reference/s3/#use-of-exclude-and-include-filters).
 */
function takes(call: readonly string[], path: string): boolean {
  const flat = (text: string) => text.replaceAll('/', '|');
  return call.reduce((isTaken, argument, index) => {
    const before = call[index - 1];
    if (before !== '--include' && before !== '--exclude') return isTaken;
    return matchesGlob(flat(path), flat(argument)) ? before === '--include' : isTaken;
  }, true);
}

function after(call: readonly string[], option: string): string | undefined {
  return call[call.indexOf(option) + 1];
}
