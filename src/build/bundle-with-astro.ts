import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/*
 * Bundles the pages: `node bundle-with-astro.ts <folder of the bundle> <folder of Astro's cache>`, in
 * the project's folder, with the content folder in `SHELFMARK_CONTENT`; see `page-bundle.ts`.
 */

// Before Astro is loaded, which half of the time goes into without it.
enableCompileCache(join('.cache', 'compiled'));
const { build } = await import('astro');
const [outDir = '', cacheDir = ''] = process.argv.slice(2);
await build({ outDir, cacheDir, logLevel: 'warn' });
