import { chromium, type Browser, type BrowserServer, type LaunchOptions } from 'playwright-core';
import { browserCandidates } from './browser-candidates.ts';

/**
 * A headless Chromium of this program's own: the first of `browserCandidates` that starts.
 * @throws {Error} that says what to install when none does, with what each said as its cause
 */
export function launchBrowser(): Promise<Browser> {
  return firstStarted((options) => chromium.launch(options));
}

/**
 * The same for several processes to share: each connects to its `wsEndpoint()`, and has pages and
 * cookies of its own.
 * @throws {Error} as `launchBrowser`
 */
export function launchSharedBrowser(): Promise<BrowserServer> {
  return firstStarted((options) => chromium.launchServer({ ...options, host: '127.0.0.1' }));
}

async function firstStarted<Started>(
  launch: (options: LaunchOptions) => Promise<Started>,
): Promise<Started> {
  const problems: Error[] = [];
  for (const { name, options } of await browserCandidates()) {
    try {
      return await launch(await options());
    } catch (cause) {
      problems.push(new Error(`${name} does not start`, { cause }));
    }
  }
  throw new Error(
    'no Chromium starts. Install one (Debian: apt-get install chromium), or the libraries of the ' +
      'packed one (libnss3 libnspr4 libexpat1), or name a Chromium in CHROMIUM_PATH.',
    { cause: new AggregateError(problems) },
  );
}
