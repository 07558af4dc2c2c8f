import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { buildSync } from 'esbuild';

/** Entry points in `src/browser`, one file each. */
export const scriptNames = ['theme', 'site', 'search', 'offline', 'cite', 'citeproc'] as const;
/** The last two have fixed names and are served from the root. */
export type ScriptName = (typeof scriptNames)[number] | 'service-worker' | 'embed';

export interface BundledScript {
  /** File name with a hash of the content, so that it can be cached for ever. */
  readonly fileName: string;
  readonly code: string;
}

const bundles = new Map<ScriptName, BundledScript>();

/**
 * Bundles a script of the pages into one classic script. Browsers refuse module scripts on
 * `file://`, and Astro's own `<script>` makes nothing else.
 */
export function bundleScript(name: ScriptName): BundledScript {
  const known = bundles.get(name);
  if (known && import.meta.env.PROD) return known;
  const { outputFiles } = buildSync({
    entryPoints: [resolve('src/browser', `${name}.ts`)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    minify: import.meta.env.PROD,
    legalComments: 'eof',
    // Citation styles, which are written in XML.
    loader: { '.csl': 'text', '.xml': 'text' },
    // Workbox logs at length unless it is told that this is production.
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const code = outputFiles[0]?.text ?? '';
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 10);
  const bundle = { fileName: `${name}-${hash}.js`, code };
  bundles.set(name, bundle);
  return bundle;
}

/** Address of a bundled script from the site's root. */
export function scriptUrl(name: ScriptName): string {
  return `/assets/${bundleScript(name).fileName}`;
}
