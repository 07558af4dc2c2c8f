import { describe, expect, test } from 'vitest';
import { browserCandidates, type BrowserSources } from './browser-candidates.ts';

const packed = {
  executablePath: '/tmp/packed',
  args: ['--single-process', '--in-process-gpu', '--disable-web-security'],
};

/** Paths of the browsers that are tried on a machine, in order. */
async function pathsOn(machine: Partial<BrowserSources>): Promise<(string | undefined)[]> {
  const candidates = await candidatesOn(machine);
  const options = await Promise.all(candidates.map((candidate) => candidate.options()));
  return options.map(({ executablePath }) => executablePath);
}

function candidatesOn(machine: Partial<BrowserSources>) {
  return browserCandidates({
    environment: {},
    platform: 'linux-x64',
    isRoot: false,
    isPresent: (path) => Promise.resolve(path === '/usr/bin/chromium'),
    packed: () => Promise.resolve(packed),
    ...machine,
  });
}

describe('browserCandidates', () => {
  test('takes the packed one first, then the system’s', async () => {
    expect(await pathsOn({})).toEqual(['/tmp/packed', '/usr/bin/chromium']);
  });

  test.each([
    ['packed', ['/tmp/packed']],
    ['system', ['/usr/bin/chromium']],
  ])('takes no other kind where SHELFMARK_BROWSER is %s', async (kind, expected) => {
    expect(await pathsOn({ environment: { SHELFMARK_BROWSER: kind } })).toEqual(expected);
    const environment = { SHELFMARK_BROWSER: kind, CHROMIUM_PATH: '/opt/mine' };
    expect(await pathsOn({ environment })).toEqual(expected);
  });

  test('refuses another kind', async () => {
    await expect(candidatesOn({ environment: { SHELFMARK_BROWSER: 'firefox' } })).rejects.toThrow(
      'SHELFMARK_BROWSER is "firefox"; it may be "packed", "system" or not set.',
    );
  });

  test('takes the one that CHROMIUM_PATH names, and no other', async () => {
    expect(await pathsOn({ environment: { CHROMIUM_PATH: '/opt/mine' } })).toEqual(['/opt/mine']);
  });

  test('does not unpack a browser for another system', async () => {
    const unpack = () => Promise.reject(new Error('unpacked'));
    expect(await pathsOn({ platform: 'linux-arm64', packed: unpack })).toEqual([
      '/usr/bin/chromium',
    ]);
  });

  test('has none where there is none', async () => {
    const isPresent = () => Promise.resolve(false);
    expect(await pathsOn({ platform: 'darwin-arm64', isPresent })).toEqual([]);
  });

  test('leaves the packed one its arguments but those that make tests prove nothing', async () => {
    const [candidate] = await candidatesOn({});
    const { args } = (await candidate?.options()) ?? {};
    expect(args).toContain('--in-process-gpu');
    expect(args).not.toContain('--single-process');
    expect(args).not.toContain('--disable-web-security');
  });

  test('goes without the sandbox for root alone, who cannot have it', async () => {
    const argsOf = async (isRoot: boolean) => {
      const candidates = await candidatesOn({ isRoot });
      const options = await Promise.all(candidates.map((candidate) => candidate.options()));
      return options.map(({ args }) => args?.includes('--no-sandbox'));
    };
    expect(await argsOf(true)).toEqual([true, true]);
    expect(await argsOf(false)).toEqual([false, false]);
  });
});
