import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryContent } from '../content-files/testing/temporary-content.ts';
import { checkLinks, type LinkCheck } from './check-links.ts';
import type { OutgoingLink } from './collect-links.ts';
import type { LinkResult } from './link-state.ts';
import { oddServer, status, type Behaviour } from './testing/odd-server.ts';

const link = (name: string, mayBeMissing = false): OutgoingLink => ({
  url: `https://example.org/${name}`,
  kinds: new Set(['code']),
  places: [{ file: 'content/papers/cart.mdx', line: 9 }],
  mayBeMissing,
});

/** Checks links of which these are known; dead are those whose name begins with `dead`. */
async function check(
  links: readonly OutgoingLink[],
  known: readonly LinkResult[] = [],
  more: Partial<LinkCheck> = {},
) {
  const [asked, copies, added]: [string[], string[], LinkResult[]] = [[], [], []];
  const checked = await checkLinks(links, {
    state: {
      known: new Map(known.map((result) => [result.url, result])),
      add: (result) => Promise.resolve(void added.push(result)),
    },
    check: (url) => {
      asked.push(url);
      const verdict = url.includes('dead') ? 'dead' : 'alive';
      return Promise.resolve({ verdict });
    },
    findCopy: (url) => {
      copies.push(url);
      return Promise.resolve('https://archive.example/copy');
    },
    now: () => new Date('2031-05-07T12:00:00Z'),
    ...more,
  });
  return { asked, copies, added, checked };
}

const earlier = (name: string, verdict: LinkResult['verdict']): LinkResult => ({
  url: `https://example.org/${name}`,
  verdict,
  checkedAt: '2031-05-06T12:00:00Z',
});

describe('checkLinks', () => {
  test('keeps each result with its time, in the order of the links', async () => {
    const { checked, added } = await check([link('a'), link('dead')]);
    const checkedAt = '2031-05-07T12:00:00.000Z';
    expect(checked.map(({ result }) => result)).toEqual([
      { url: 'https://example.org/a', verdict: 'alive', checkedAt },
      {
        url: 'https://example.org/dead',
        verdict: 'dead',
        archived: 'https://archive.example/copy',
        checkedAt,
      },
    ]);
    expect(added).toHaveLength(2);
  });

  test('asks only for what no earlier run is sure of', async () => {
    const { asked, added, checked } = await check(
      [link('a'), link('b'), link('c'), link('d')],
      [earlier('a', 'alive'), earlier('b', 'dead'), earlier('c', 'unclear')],
    );
    expect(asked).toEqual(['https://example.org/c', 'https://example.org/d']);
    expect(added.map(({ url }) => url)).toEqual(asked);
    expect(checked.map(({ isNew }) => isNew)).toEqual([false, false, true, true]);
    expect(checked[1]?.result).toEqual(earlier('b', 'dead'));
  });

  test('looks for a copy of what is dead, and not of what may be missing', async () => {
    const { copies } = await check([link('a'), link('dead-1'), link('dead-2', true)]);
    expect(copies).toEqual(['https://example.org/dead-1']);
  });

  test('tells how far it is', async () => {
    const told: [number, number][] = [];
    await check([link('a'), link('b')], [earlier('a', 'alive')], {
      onProgress: (...progress) => told.push(progress),
    });
    expect(told).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  test('gives what it has when it is stopped, and no error', async () => {
    const stop = new AbortController();
    const { checked, added } = await check([link('a'), link('b')], [], {
      signal: stop.signal,
      check: (url) => {
        if (url.endsWith('a')) return Promise.resolve({ verdict: 'alive' });
        stop.abort(new Error('stopped'));
        return Promise.reject(new Error('stopped'));
      },
    });
    expect(checked.map(({ link: { url } }) => url)).toEqual(['https://example.org/a']);
    expect(added).toHaveLength(1);
  });

  test('passes on an error that is none of the links’', async () => {
    const broken = { check: () => Promise.reject(new Error('a defect')) };
    await expect(check([link('a')], [], broken)).rejects.toThrow('a defect');
  });
});

/** What a run of the program printed, and its exit code or the signal that ended it. */
async function run(root: string, args: readonly string[], killWhen?: Promise<NodeJS.Signals>) {
  const child = spawn(process.execPath, [
    ...['scripts/check-links.ts', '--content', root, '--state', join(root, 'links.jsonl')],
    ...['--pause', '0.01', '--timeout', '5', ...args],
  ]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  void killWhen?.then((signal) => child.kill(signal));
  const end = await new Promise<number | string | null>((resolve) => {
    child.once('close', (code, signal) => {
      resolve(code ?? signal);
    });
  });
  return { end, output };
}

const contentWith = (urls: readonly string[]) =>
  temporaryContent({
    'site.yaml': 'name: Carts\ndescription: On carts.\nurl: https://reading.example/list/\n',
    'papers/cart.mdx': `---\ntitle: Carts\nabstract: They roll.\ntopics: [{ topic: x }]\nlinks:\n${urls
      .map((url) => `  - { kind: code, url: "${url}" }\n`)
      .join('')}---\n`,
  });

describe('npm run check:links', () => {
  test('names dead links with place and copy, fails for them alone, and asks politely', async () => {
    const agents = new Set<string | undefined>();
    const alive: Behaviour = (request, response) => {
      agents.add(request.headers['user-agent']);
      response.writeHead(200).end();
    };
    const copy = 'http://web.archive.org/web/2020/http://example.org/';
    const server = await oddServer({
      '/alive': alive,
      '/moved': status(301, { Location: '/alive' }),
      '/forbidden': status(403),
      '/archive': (_request, response) => {
        response.end(
          JSON.stringify({ archived_snapshots: { closest: { available: true, url: copy } } }),
        );
      },
    });
    const urls = ['alive', 'moved', 'forbidden', 'dead'].map((name) => `${server.url}/${name}`);
    const root = await contentWith(urls);
    const options = ['--archive', `${server.url}/archive`, '--only', 'code'];
    const { end, output } = await run(root, options);
    expect(output).toContain(`papers/cart.mdx:9  ${server.url}/dead is dead (404).`);
    expect(output).toContain('lead to the archived copy https://web.archive.org/web/2020/');
    expect(output).toContain(`Moved for good: ${server.url}/moved is ${server.url}/alive now`);
    expect(output).toContain(
      `Could not be checked: ${server.url}/forbidden (the host answers 403)`,
    );
    expect(output).toContain('4 links: 2 alive, 1 dead, 1 could not be checked');
    expect(end).toBe(1);
    expect([...agents]).toEqual([
      expect.stringMatching(
        /^shelfmark-link-check\/\S+ \(\+https:\/\/reading\.example\/list\/\)$/u,
      ),
    ]);
    const withoutDead = await contentWith(urls.slice(0, 3));
    expect((await run(withoutDead, ['--only', 'code'])).end).toBe(0);
  }, 30_000);

  test.each(['SIGKILL', 'SIGINT'] as const)(
    'goes on where it was when %s stopped it',
    async (signal) => {
      const stopped = Promise.withResolvers<NodeJS.Signals>();
      let isHanging = true;
      const names = Array.from({ length: 12 }, (_, index) => `/${String(index)}`);
      const hang: Behaviour = (_request, response) => {
        if (isHanging) stopped.resolve(signal);
        else response.writeHead(200).end();
      };
      const server = await oddServer(
        Object.fromEntries(names.map((name, index) => [name, index === 7 ? hang : status(200)])),
      );
      const root = await contentWith(names.map((name) => server.url + name));
      const first = await run(root, ['--only', new URL(server.url).host], stopped.promise);
      expect(first.end).toBe(signal === 'SIGINT' ? 130 : 'SIGKILL');
      if (signal === 'SIGINT') expect(first.output).toContain('Stopped with 5 links left');
      expect((await readFile(join(root, 'links.jsonl'), 'utf8')).split('\n')).toHaveLength(7 + 1);
      isHanging = false;
      const before = server.requests.length;
      const second = await run(root, ['--only', new URL(server.url).host]);
      expect(second.end).toBe(0);
      expect(second.output).toContain('12 links: 12 alive');
      expect(server.requests.slice(before)).toEqual(names.slice(7).map((name) => `HEAD ${name}`));
      const third = server.requests.length;
      await run(root, ['--only', 'code', '--fresh']);
      expect(server.requests.length - third).toBe(12);
    },
    30_000,
  );

  test('lists links by kind without asking for any', async () => {
    const server = await oddServer({});
    const root = await contentWith([`${server.url}/a`]);
    const { end, output } = await run(root, ['--list']);
    expect(output).toContain(`code\t${server.url}/a\t${root}/papers/cart.mdx:6`);
    expect(output).toMatch(/^ +1 {2}code\n +1 {2}site\n +2 {2}links at 2 hosts$/mu);
    expect(end).toBe(0);
    expect(server.requests).toEqual([]);
  });
});
