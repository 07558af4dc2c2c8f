import { pathToFileURL } from 'node:url';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { useBrowser } from './use-browser.ts';

/** Where the built site stands that most tests read; it knows no address of its own. */
export const builtSite = inject('sites').plain.folder;

/** The content folder from which it was built. */
export const builtContent = inject('sites').plain.content;

/** A reader with a browser of their own. */
export interface Reader {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Address of the site's root, with a slash at its end. */
  readonly site: string;
  /** What went wrong so far: errors, warnings, failed and foreign requests. */
  readonly complaints: string[];
  /** Opens a page of the site by its path from the root. */
  readonly open: (path: string) => Promise<void>;
}

/** How the site is reached. */
export interface Address {
  /** Sub-path on a server, or `file` for the folder on disk. */
  readonly base?: string;
  readonly folder?: string;
}

/**
 * Serves the built site to a browser for the tests of one file.
 * @returns a function that makes a new reader, with nothing remembered, who leaves when the test ends
 */
export function useSite({ base = '/', folder = builtSite }: Address = {}): (
  options?: BrowserContextOptions,
) => Promise<Reader> {
  const browser = useBrowser();
  let site: string;
  let close: () => void = () => undefined;
  beforeAll(async () => {
    if (base === 'file') site = `${pathToFileURL(folder).href}/`;
    else {
      const { url, server } = await serveFolder(folder, { base });
      site = url;
      close = () => server.close();
    }
  });
  afterAll(() => {
    close();
  });
  return async (options) => {
    const context = await browser().newContext(options);
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const complaints = watchPage(page, site);
    return {
      page,
      context,
      site,
      complaints,
      open: async (path) => {
        await page.goto(site + path);
      },
    };
  };
}

/**
 * What goes wrong on a page from now on: errors, warnings, failed and foreign requests.
 * @param site address that no request may leave
 * @returns a list that grows
 */
export function watchPage(page: Page, site: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // The browser breaks off what is still loading when the reader goes on to another page.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${reason}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site) && !/^(?:data|blob):/u.test(url) && !url.endsWith('/favicon.ico')) {
      complaints.push(`left the site: ${url}`);
    }
  });
  return complaints;
}
