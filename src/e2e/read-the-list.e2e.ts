import { describe, expect, test } from 'vitest';
import { findAccessibilityProblems } from './find-accessibility-problems.ts';
import { useSite } from './open-site.ts';

const pages = [
  'index.html',
  'papers.html',
  'papers-2.html',
  'papers/kvquant.html',
  'papers/x2-dfd.html',
  'papers/demons-in-the-detail-on-implementing-load-balancing-loss-for.html',
  'topics.html',
  'topics/quantization.html',
  'paths.html',
  'paths/serving-a-language-model-on-less-memory.html',
  'new.html',
  'listings.html',
  'listings/003-08eec03b043e59ee.html',
  'ledger.html',
  'about.html',
  'api.html',
  'search.html',
  '404.html',
  'embed/papers/kvquant.html',
  'embed/topics/quantization.html',
  'embed/paths/serving-a-language-model-on-less-memory.html',
];

describe('every kind of page', () => {
  const newReader = useSite();

  test.each(pages)(
    '%s has no accessibility problem and no error in light and dark',
    async (path) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, open, complaints, context } = await newReader({ colorScheme });
        await open(path);
        expect(await findAccessibilityProblems(page)).toEqual([]);
        expect(complaints).toEqual([]);
        await context.close();
      }
    },
  );

  test.each(pages)('%s fits a screen of 320 px', async (path) => {
    const { page, open, context } = await newReader({ viewport: { width: 320, height: 700 } });
    await open(path);
    const surplus = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(surplus).toBe(0);
    await context.close();
  });

  test('reads without JavaScript', async () => {
    const { page, open } = await newReader({ javaScriptEnabled: false });
    await open('papers/kvquant.html');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('KVQuant');
    expect(await page.locator('.abstract').textContent()).toContain('Per-Channel Key Quantization');
    expect(await page.getByText('both:').count()).toBeGreaterThan(0);
  });

  test('remembers the theme for this site', async () => {
    const { page, open } = await newReader({ colorScheme: 'light' });
    await open('index.html');
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await open('papers.html');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });
});
