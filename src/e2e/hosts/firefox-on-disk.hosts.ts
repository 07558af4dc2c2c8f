import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { puppeteerJourney } from '../journey-page.ts';
import { builtSite } from '../open-site.ts';
import { takeJourney } from '../reader-journey.ts';
import { requiredProgram } from '../required-program.ts';

describe('read in Firefox', () => {
  let folder: string;
  let browser: Browser;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shelfmark Leseliste für Čtení '));
    await cp(builtSite, folder, { recursive: true });
    browser = await launch({
      browser: 'firefox',
      executablePath: await requiredProgram('firefox-esr'),
      headless: true,
    });
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('from a folder on disk', async () => {
    const page = await browser.newPage();
    const site = `${pathToFileURL(folder).href}/`;
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(site) && !url.startsWith('data:')) {
        complaints.push(`left the site: ${url} for ${request.resourceType()}`);
      }
    });
    // Firefox tells its drivers neither of what the policy refuses nor of files that do not load.
    await page.evaluateOnNewDocument(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`refused by the policy: ${violatedDirective} ${blockedURI}`);
      });
      const onError = ({ target }: Event) => {
        if (target instanceof Element) console.error(`not loaded: ${target.outerHTML}`);
      };
      document.addEventListener('error', onError, true);
    });
    const { firstResultMs } = await takeJourney(puppeteerJourney(page), site);
    expect(complaints).toEqual([]);
    console.log(
      `${await browser.version()}: first result on disk in ${firstResultMs.toFixed(0)} ms`,
    );
  });
});
