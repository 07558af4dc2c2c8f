import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';
import { pageScripts, type ScriptAddresses } from '../site/page-scripts.ts';

/** Entry points that are served from the root under names that never change. */
const rootScripts = { 'service-worker': '/sw.js', embed: '/embed.js' } as const;

/** A script as the site serves it. */
export interface BundledScript {
  /** Address from the site's root. */
  readonly path: string;
  readonly code: string;
}

/** The scripts of a site. */
export interface BundledScripts {
  readonly addresses: ScriptAddresses;
  readonly files: readonly BundledScript[];
}

/**
 * Bundles each entry point into one classic script. Browsers refuse module scripts on `file://`, and
 * Astro's own `<script>` makes nothing else. Scripts of pages have a digest of their code in the
 * name, so that they can be cached for ever.
 */
export async function bundleScripts({
  minify,
}: {
  readonly minify: boolean;
}): Promise<BundledScripts> {
  const names = [...pageScripts, ...(Object.keys(rootScripts) as (keyof typeof rootScripts)[])];
  const { outputFiles } = await build({
    entryPoints: names.map((name) => join('src/browser', `${name}.ts`)),
    outdir: 'bundled',
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    minify,
    legalComments: 'eof',
    // Citation styles, which are written in XML.
    loader: { '.csl': 'text', '.xml': 'text' },
    // Workbox logs at length unless it is told that this is production.
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const codes = new Map(names.map((name, index) => [name, outputFiles[index]?.text ?? '']));
  const files = names.map((name) => {
    const code = codes.get(name) ?? '';
    const path =
      name in rootScripts ? rootScripts[name as keyof typeof rootScripts] : hashed(name, code);
    return { name, path, code };
  });
  const addresses = Object.fromEntries(files.map(({ name, path }) => [name, path]));
  return { addresses: addresses as ScriptAddresses, files };
}

function hashed(name: string, code: string): string {
  return `/assets/${name}-${createHash('sha256').update(code).digest('hex').slice(0, 10)}.js`;
}
