import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

/**
 * The browser that all tests share, for the tests of one file: what they open in it closes with
 * them.
 * @returns the browser, once the tests run
 */
export function useBrowser(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.connect(inject('sites').browser);
  });
  afterAll(() => browser.close());
  return () => browser;
}
