import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findAccessibilityProblems } from './find-accessibility-problems.ts';
import { builtContent, useSite } from './open-site.ts';

const papers = (await readdir(join(builtContent, 'papers'))).filter((name) =>
  name.endsWith('.mdx'),
);

/**
 * Where on the screen the first paper is whose title begins so, and how opaque the canvas is there, up
 * to 255. Runs in the page.
 */
async function drawnAt(title: string) {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const link = [...document.querySelectorAll<SVGAElement>('a.point')].find((each) =>
    (each.getAttribute('aria-label') ?? each.textContent.trim()).startsWith(title),
  );
  const circle = link?.querySelector('circle');
  const canvas = document.querySelector('canvas');
  const map = document.querySelector<SVGSVGElement>('svg[data-map]');
  if (!circle || !canvas || !map) return undefined;
  const at = new DOMPoint(circle.cx.baseVal.value, circle.cy.baseVal.value);
  const { x, y } = at.matrixTransform(map.getScreenCTM() ?? undefined);
  const frame = canvas.getBoundingClientRect();
  const scale = canvas.width / canvas.clientWidth;
  const [left, top] = [(x - frame.x - 1) * scale, (y - frame.y - 1) * scale];
  const pixel = canvas.getContext('2d')?.getImageData(Math.round(left), Math.round(top), 1, 1);
  return { x, y, ink: pixel?.data[3] };
}

describe.each([
  ['over HTTP', '/'],
  ['from a disk', 'file'],
])('the map %s', (_where, base) => {
  const newReader = useSite({ base });

  test('has every paper as a point that leads to it, without scripts as well', async () => {
    const { page, open, complaints } = await newReader({ javaScriptEnabled: false });
    await open('map.html');
    expect(await page.locator('a.point').count()).toBe(papers.length);
    await page.locator('a.point', { hasText: 'TideLoom' }).first().click({ force: true });
    await page.locator('.abstract').waitFor();
    expect(complaints).toEqual([]);
  });

  test('is read by keyboard', async () => {
    const { page, open, complaints } = await newReader();
    await open('map.html');
    await page.locator('a.point[tabindex="0"]').focus();
    const first = await page.locator('[data-map-tip]').textContent();
    await page.keyboard.press('+');
    expect(await page.locator('[data-map-view]').getAttribute('transform')).toContain('scale(1.5)');
    const visited = new Set([first]);
    let title: string | null = '';
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
      await page.keyboard.press(key);
      title = await page.locator('[data-map-tip]').textContent();
      visited.add(title);
    }
    expect(visited.size).toBeGreaterThan(2);
    expect(title).not.toBe('');
    await page.keyboard.press('Enter');
    await page.locator('.abstract').waitFor();
    expect(await page.title()).toContain(title);
    expect(complaints).toEqual([]);
  });

  test('shows the papers of a topic and with a word, and says how many', async () => {
    const { page, open } = await newReader();
    await open('map.html');
    await page.getByRole('combobox', { name: 'Topic' }).selectOption('Loom control');
    const status = page.locator('[data-map-status]');
    expect(await status.textContent()).toMatch(
      new RegExp(`^\\d+ of ${String(papers.length)} `, 'u'),
    );
    const ofTopic = Number.parseInt((await status.textContent()) ?? '', 10);
    expect(ofTopic).toBeLessThan(papers.length);
    await page.getByRole('searchbox', { name: 'Title' }).fill('tideloom');
    expect(Number.parseInt((await status.textContent()) ?? '', 10)).toBeLessThan(ofTopic);
    const inkOf = async (of: string) => (await page.evaluate(drawnAt, of))?.ink;
    const faint = await inkOf('Salt');
    expect(faint).toBeLessThan((await inkOf('TideLoom')) ?? 0);
    // From a disk axe may not read the style sheets.
    if (base !== 'file') expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.getByRole('searchbox', { name: 'Title' }).fill('');
    await page.getByRole('combobox', { name: 'Topic' }).selectOption('All topics');
    expect(await status.textContent()).toBe('');
    expect(faint).toBeLessThan((await inkOf('Salt')) ?? 0);
  });

  test.each([
    ['clicked with a mouse', {}],
    ['touched', { hasTouch: true, viewport: { width: 360, height: 740 } }],
  ])('opens a paper near which it is %s', async (_how, device) => {
    const { page, open } = await newReader(device);
    await open('map.html');
    const place = await page.evaluate(drawnAt, 'TideLoom');
    if (!place) throw new Error('the map does not have the paper');
    if ('hasTouch' in device) await page.touchscreen.tap(place.x, place.y);
    else await page.mouse.click(place.x, place.y);
    await page.locator('.abstract').waitFor();
  });
});
