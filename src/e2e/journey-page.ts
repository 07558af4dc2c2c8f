import { setTimeout as pause } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';
import type { ElementHandle, Page as PuppeteerPage } from 'puppeteer-core';

/**
 * What a reader does with a page, whichever library drives the browser: playwright drives Chromium,
 * puppeteer the Firefox that a system brings. An element is the first one shown that matches a
 * selector and has a text; each act waits for it, and for all that the page asked for to arrive: what
 * a reader cuts off by going on is no failure of the site.
 */
export interface JourneyPage {
  goto(url: string): Promise<void>;
  url(): string;
  click(selector: string, text?: string): Promise<void>;
  /** Types into a box. */
  type(selector: string, text: string): Promise<void>;
  press(selector: string, key: 'Enter'): Promise<void>;
  /** Text of an element, with blanks collapsed. */
  text(selector: string, text?: string): Promise<string>;
  /** Families of the fonts that a page wanted and could not load. */
  missingFonts(): Promise<string[]>;
}

/** Waiting longer than this is a failure. */
const timeoutMs = 20_000;
const intervalMs = 50;

/** A page that has asked for nothing for so long has what it needs. */
const quietMs = 150;

/** After so long a page that was scrolled stands still. */
const scrollMs = 300;

/** Fonts of a system may be missing, as another one is used instead. */
const missingFonts = () =>
  [...document.fonts]
    .filter(({ family, status }) => status === 'error' && !family.includes('Fallback'))
    .map(({ family }) => family);

/** A page of playwright's. */
export function playwrightJourney(page: Page): JourneyPage {
  const underWay = new Set<Request>();
  let lastChange = performance.now();
  const begin = (request: Request) => {
    underWay.add(request);
    lastChange = performance.now();
  };
  const end = (request: Request) => {
    underWay.delete(request);
    lastChange = performance.now();
  };
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end);
  const quiet = async () => {
    const start = performance.now();
    while (underWay.size > 0 || performance.now() - lastChange < quietMs) {
      if (performance.now() - start > timeoutMs) {
        const urls = [...underWay].map((request) => request.url());
        throw new Error(`still under way: ${urls.join(', ')}`);
      }
      await pause(intervalMs);
    }
  };
  const find = (selector: string, text = '') =>
    page.locator(selector).filter({ hasText: text, visible: true }).first();
  return {
    goto: async (url) => {
      await page.goto(url);
    },
    url: () => page.url(),
    click: async (selector, text) => {
      await find(selector, text).waitFor({ timeout: timeoutMs });
      await quiet();
      await find(selector, text).click({ timeout: timeoutMs });
    },
    type: (selector, text) => find(selector).fill(text, { timeout: timeoutMs }),
    press: async (selector, key) => {
      await quiet();
      await find(selector).press(key);
    },
    text: async (selector, text) =>
      collapsed(await find(selector, text).textContent({ timeout: timeoutMs })),
    missingFonts: () => page.evaluate(missingFonts),
  };
}

/** A page of puppeteer's. */
export function puppeteerJourney(page: PuppeteerPage): JourneyPage {
  const findNow = async (selector: string, text: string) => {
    const found = await page.evaluateHandle(
      (wantedSelector, wantedText) => {
        // What is still being laid out moves away from under the pointer.
        if (document.readyState !== 'complete' || document.fonts.status !== 'loaded') return null;
        return [...document.querySelectorAll<HTMLElement>(wantedSelector)].find(
          (each) => each.checkVisibility() && each.textContent.includes(wantedText),
        );
      },
      selector,
      text,
    );
    return found.asElement() as ElementHandle<HTMLElement> | null;
  };
  // Puppeteer's own waiting makes functions from strings, which the page's policy refuses.
  const act = async <Result>(
    selector: string,
    text: string,
    action: (element: ElementHandle<HTMLElement>) => Promise<Result>,
  ): Promise<Result> => {
    const end = performance.now() + timeoutMs;
    for (;;) {
      try {
        const element = await findNow(selector, text);
        if (element) return await action(element);
        if (performance.now() > end) throw new Error(`no ${selector} with “${text}” is shown`);
      } catch (error) {
        // The page may be replaced by the next one at any time.
        if (performance.now() > end) throw error;
      }
      await pause(intervalMs);
    }
  };
  return {
    goto: async (url) => {
      await page.goto(url);
    },
    url: () => page.url(),
    click: async (selector, text = '') => {
      await page.waitForNetworkIdle({ idleTime: quietMs, timeout: timeoutMs });
      // Firefox takes a click where the page stood before it scrolled, unless it has come to rest.
      await act(selector, text, (element) => element.scrollIntoView());
      await pause(scrollMs);
      await act(selector, text, (element) => element.click());
    },
    type: (selector, text) => act(selector, '', (element) => element.type(text)),
    press: async (selector, key) => {
      await page.waitForNetworkIdle({ idleTime: quietMs, timeout: timeoutMs });
      await act(selector, '', (element) => element.press(key));
    },
    text: async (selector, text = '') =>
      collapsed(await act(selector, text, (each) => each.evaluate((shown) => shown.textContent))),
    missingFonts: () => page.evaluate(missingFonts),
  };
}

function collapsed(text: string | null): string {
  return (text ?? '').replaceAll(/\s+/gu, ' ').trim();
}
