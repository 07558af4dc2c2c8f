import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { launchBrowser } from './launch-browser.ts';
import { serveFolder } from './serve-folder.ts';

/*
 * Pictures of the shipped list's site in `dist/`, for README.md and for whoever reviews a change of
 * the looks: each kind of page on a phone and on a wide screen, light and dark.
 */

const folder = join('.github', 'screenshots');

const pages: Readonly<Record<string, string>> = {
  home: 'index.html',
  papers: 'papers.html',
  topics: 'topics.html',
  topic: 'topics/quantization.html',
  path: 'paths/run-a-large-model-on-a-phone.html',
  paper: 'papers/kvquant.html',
  search: 'search.html?q=kv+cache',
  map: 'map.html',
  shelf: 'shelf.html',
};

const screens = [
  { name: 'wide', viewport: { width: 1280, height: 800 } },
  { name: 'phone', viewport: { width: 360, height: 740 } },
] as const;

if (!existsSync(join('dist', pages['shelf'] ?? ''))) {
  console.error('dist/ has no site; run npm run build first.');
  process.exit(1);
}
const { url, server } = await serveFolder('dist');
const browser = await launchBrowser();
try {
  await mkdir(folder, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const { name: screen, viewport } of screens) {
      const context = await browser.newContext({ colorScheme, viewport });
      const page = await context.newPage();
      for (const [name, address] of Object.entries(pages)) {
        await page.goto(new URL(address, url).href, { waitUntil: 'networkidle' });
        const file = join(folder, `${name}-${screen}-${colorScheme}.webp`);
        await page.evaluate(() => document.fonts.ready);
        await sharp(await page.screenshot())
          .webp({ quality: 80 })
          .toFile(file);
      }
      await context.close();
    }
  }
  console.log(`${String(Object.keys(pages).length * screens.length * 2)} pictures in ${folder}`);
} finally {
  await browser.close();
  server.close();
}
