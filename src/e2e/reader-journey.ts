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
  await page.click('main a', 'Quantization');
  expect(await page.text('h1', 'Quantization')).toBe('Quantization');

  await page.click('main a', 'KVQuant');
  expect(await page.text('h1', 'KVQuant')).toMatch(/^KVQuant: /u);
  expect(await page.text('.abstract')).toContain('Per-Channel Key Quantization');

  await page.click('main a', 'Serving a language model on less memory');
  await page.text('h1', 'Serving a language model on less memory');
  expect(await page.text('.steps > li a')).not.toBe('');

  const box = 'header input[type="search"]';
  const start = performance.now();
  await page.type(box, 'kv cache compresion');
  await page.text('[role="option"]');
  const firstResultMs = performance.now() - start;
  await page.press(box, 'Enter');
  await page.text('.paper-row h2');
  expect(await page.text('.correction', 'Showing results for')).toContain('kv cache compression');
  expect(new URL(page.url()).searchParams.get('q')).toBe('kv cache compresion');

  await page.click('.facet-value label', 'Long context');
  await page.text('.chips a', 'Long context');
  await page.text('.paper-row .topic-name', 'Long context');
  expect(new URL(page.url()).searchParams.get('topic')).toBe('long-context');

  const title = await page.text('.paper-row h2');
  await page.click('.paper-row h2 a', title);
  expect(await page.text('h1', title)).toBe(title);
  expect(page.url().startsWith(`${site}papers/`)).toBe(true);

  await page.click('.cite button', 'Copy BibTeX');
  await page.text('.cite [role="status"]', 'Copied');
  await page.click('.cite summary', 'APA, IEEE');
  expect(await page.text('.references p')).not.toBe('');
  expect(await page.missingFonts()).toEqual([]);
  return { firstResultMs };
}
