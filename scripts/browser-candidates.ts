import { access } from 'node:fs/promises';
import type { LaunchOptions } from 'playwright-core';

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser talks to the site alone: its own background requests are off. */
const quietly = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Arguments of the packed Chromium that tests cannot have: in a single process, closing a page ends
 * the browser; without web security, nothing is refused that a policy or another origin forbids.
 */
const unfit = new Set([
  '--single-process',
  '--disable-web-security',
  '--allow-running-insecure-content',
]);

/** A browser that may be there, and how to start it. */
export interface BrowserCandidate {
  readonly name: string;
  readonly options: () => Promise<LaunchOptions>;
}

/** What decides which browsers are tried. */
export interface BrowserSources {
  readonly environment: NodeJS.ProcessEnv;
  /** Operating system and processor, as in `linux-x64`. */
  readonly platform: string;
  readonly isRoot: boolean;
  readonly isPresent: (path: string) => Promise<boolean>;
  /** The one that the package @sparticuz/chromium carries for Linux on x64. */
  readonly packed: () => Promise<{ executablePath: string; args: readonly string[] }>;
}

/**
 * Headless Chromiums in the order in which to try them: the one that `CHROMIUM_PATH` names and no
 * other; else the packed one, which is the same everywhere and loads a page in a quarter of the
 * processor time that a whole Chromium takes; else the system's. `SHELFMARK_BROWSER`, `packed` or
 * `system`, leaves one kind.
 * @throws {Error} when `SHELFMARK_BROWSER` has another value
 */
export async function browserCandidates(
  { environment, platform, isRoot, isPresent, packed }: BrowserSources = realSources(),
): Promise<readonly BrowserCandidate[]> {
  const args = isRoot ? [...quietly, '--no-sandbox'] : quietly;
  const at = (executablePath: string): BrowserCandidate => ({
    name: executablePath,
    options: () => Promise.resolve({ executablePath, args }),
  });
  const wanted = environment['SHELFMARK_BROWSER'] ?? '';
  if (!['', 'packed', 'system'].includes(wanted)) {
    throw new Error(`SHELFMARK_BROWSER is "${wanted}"; it may be "packed", "system" or not set.`);
  }
  const given = environment['CHROMIUM_PATH'] ?? '';
  if (given !== '' && wanted === '') return [at(given)];
  const packedOne: BrowserCandidate = {
    name: 'the packed Chromium',
    options: async () => {
      const browser = await packed();
      return {
        executablePath: browser.executablePath,
        args: [...browser.args.filter((each) => !unfit.has(each)), ...args],
      };
    },
  };
  const system: BrowserCandidate[] = [];
  for (const path of systemBrowsers) if (await isPresent(path)) system.push(at(path));
  return [
    ...(wanted === 'system' || platform !== 'linux-x64' ? [] : [packedOne]),
    ...(wanted === 'packed' ? [] : system),
  ];
}

const realSources = (): BrowserSources => ({
  environment: process.env,
  platform: `${process.platform}-${process.arch}`,
  isRoot: process.getuid?.() === 0,
  isPresent: (path) =>
    access(path).then(
      () => true,
      () => false,
    ),
  packed: async () => {
    const { default: chromium } = await import('@sparticuz/chromium');
    return { executablePath: await chromium.executablePath(), args: chromium.args };
  },
});
