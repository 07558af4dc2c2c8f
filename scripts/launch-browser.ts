import { access } from 'node:fs/promises';
import { chromium, type Browser } from 'playwright-core';

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
 * A headless Chromium: `CHROMIUM_PATH` in the environment, else the system's, else the one that the
 * package @sparticuz/chromium carries for Linux on x64.
 * @throws {Error} that says what to install when there is none
 */
export async function launchBrowser(): Promise<Browser> {
  const given = process.env['CHROMIUM_PATH'];
  const system = given ?? (await firstPresent(systemBrowsers));
  const args = process.getuid?.() === 0 ? [...quietly, '--no-sandbox'] : quietly;
  if (system !== undefined) return chromium.launch({ executablePath: system, args });
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return await chromium.launch({
      executablePath: await packed.executablePath(),
      args: [...packed.args, ...args],
    });
  } catch (cause) {
    throw new Error(
      'no Chromium was found and the packed one does not start. Install one ' +
        '(Debian: apt-get install chromium), or its libraries (libnss3 libnspr4 libexpat1), ' +
        'or name a Chromium in CHROMIUM_PATH.',
      { cause },
    );
  }
}

async function firstPresent(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const isPresent = await access(path).then(
      () => true,
      () => false,
    );
    if (isPresent) return path;
  }
  return undefined;
}
