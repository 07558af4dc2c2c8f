import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { playwrightJourney, type JourneyPage } from './journey-page.ts';

/** What a journey was like. */
export interface Journey {
  /** From typing into a search box to the first paper shown; nothing of the search is loaded before. */
  readonly firstResultMs: number;
}

/**
 * What a reader does, from the home page through a topic to a paper, along a path, into a search
 * with a typing error, through a filter to a result, and to its citation. Every expectation is made
 * here; what the browser complains of is for the caller to watch.
 * @param site address of the site's root with a slash at its end, of any scheme
 */
export function readerJourney(page: Page, site: string): Promise<Journey> {
  return takeJourney(playwrightJourney(page), site);
}

/** The same in any browser. */
export async function takeJourney(page: JourneyPage, site: string): Promise<Journey> {
  // A disk has no page for a folder.
  await page.goto(site.startsWith('file:') ? `${site}index.html` : site);
  await page.click('main a', 'Loom control');
  expect(await page.text('h1', 'Loom control')).toBe('Loom control');

  await page.click('main a', 'TideLoom');
  expect(await page.text('h1', 'TideLoom')).toMatch(/^TideLoom: /u);
  expect(await page.text('.abstract')).toContain('Per-Thread Warp Tension');

  await page.click('main a', 'Weaving on less moonlight');
  await page.text('h1', 'Weaving on less moonlight');
  expect(await page.text('.is-numbered .paper-row-title a')).not.toBe('');

  const box = 'header input[type="search"]';
  const start = performance.now();
  await page.type(box, 'warp tensoin control');
  await page.text('.search-dialog [role="option"]');
  const firstResultMs = performance.now() - start;
  await page.press('.search-dialog input', 'Enter');
  await page.text('.paper-row h2');
  expect(await page.text('.correction', 'Showing results for')).toContain('warp tension control');
  expect(new URL(page.url()).searchParams.get('q')).toBe('warp tensoin control');

  await page.click('.facet-value label', 'Salt & corrosion');
  await page.text('.chips li', 'Salt & corrosion');
  await page.text('.paper-row .topic', 'Salt & corrosion');
  expect(new URL(page.url()).searchParams.get('topic')).toBe('salt-and-corrosion');

  const title = await page.text('.paper-row h2');
  await page.click('.paper-row h2 a', title);
  expect(await page.text('h1', title)).toBe(title);
  expect(page.url().startsWith(`${site}papers/`)).toBe(true);

  await page.click('.actions button', 'Copy BibTeX');
  await page.text('.actions [role="status"]', 'Copied');
  await page.click('.cite summary', 'APA, IEEE');
  expect(await page.text('.references p')).not.toBe('');
  expect(await page.missingFonts()).toEqual([]);
  return { firstResultMs };
}
