import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtContent, useSite } from './open-site.ts';

const papers = (await readdir(join(builtContent, 'papers'))).filter((name) =>
  name.endsWith('.mdx'),
);

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
    expect(await page.locator('.point:not(.is-dim)').count()).toBe(ofTopic);
    await page.getByRole('searchbox', { name: 'Title' }).fill('tideloom');
    expect(await page.locator('.point:not(.is-dim)').count()).toBeLessThan(ofTopic);
    await page.getByRole('searchbox', { name: 'Title' }).fill('');
    await page.getByRole('combobox', { name: 'Topic' }).selectOption('All topics');
    expect(await page.locator('.point.is-dim').count()).toBe(0);
  });

  test('opens a paper near which a pointer is pressed', async () => {
    const { page, open } = await newReader();
    await open('map.html');
    const box = await page
      .getByRole('link', { name: /^TideLoom/u })
      .first()
      .boundingBox();
    if (!box) throw new Error('the point is not shown');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.locator('.abstract').waitFor();
  });
});
