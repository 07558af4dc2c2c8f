import { describe, expect, test } from 'vitest';
import { useSite } from './open-site.ts';

const newReader = useSite({ base: '/courses/looms/list/' });

describe('read offline', () => {
  test('pages visited are there without a network, others say so', async () => {
    const { page, context, open } = await newReader();
    await open('index.html');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await open('papers/tideloom.html');
    await context.setOffline(true);
    await open('papers/tideloom.html');
    await page.getByRole('heading', { level: 1, name: /^TideLoom/u }).waitFor();
    await open('papers/weft4.html');
    await page.getByRole('heading', { level: 1, name: 'Not on this device' }).waitFor();
  });

  test('a copy on the device has the whole list and its search, and can be removed', async () => {
    const { page, context, open, complaints } = await newReader();
    await open('about.html');
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.getByRole('button', { name: 'Keep a copy on this device' }).click();
    const remove = page.getByRole('button', { name: 'Remove the copy' });
    await remove.waitFor({ timeout: 60_000 });
    await context.setOffline(true);
    await open('papers/weft4.html');
    await page.getByRole('heading', { level: 1, name: /^WEFT4/u }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('warp tensoin control');
    await page.keyboard.press('Enter');
    await page.getByText('Showing results for').waitFor();
    await page.locator('.paper-row').first().waitFor();
    expect(complaints).toEqual([]);
    await context.setOffline(false);
    await open('about.html');
    await remove.click();
    await page.getByRole('button', { name: 'Keep a copy on this device' }).waitFor();
    expect(await page.evaluate(() => caches.keys())).not.toContainEqual(
      expect.stringContaining('copy'),
    );
  });
});
