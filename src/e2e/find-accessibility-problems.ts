import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Rules whose findings depend on colours. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** Off by itself: targets of 24 px, or with as much room (WCAG 2.2, 2.5.8). */
const besides = { 'target-size': { enabled: true } };

/**
 * Problems that axe finds in the page as it stands, by rule and element (WCAG 2.2 A and AA and best
 * practices). The page's security policy lets no script in, so axe is evaluated by the browser's
 * debugger.
 * @param rules `colours` for a page that was looked at in other colours before
 */
export async function findAccessibilityProblems(
  page: Page,
  rules: 'all' | 'colours' = 'all',
): Promise<string[]> {
  await page.evaluate(await readFile(axeFile, 'utf8'));
  const options = rules === 'all' ? { rules: besides } : { runOnly: ofColours };
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
