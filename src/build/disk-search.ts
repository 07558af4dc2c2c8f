import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';

/** Files of the search that are read as data, by their ending, under the folders. */
const dataFiles = /\.(?:json|pf_meta|pf_index|pf_filter|pf_fragment|pagefind)$/u;

/**
 * Makes search work on `file://`: a copy of Pagefind as a classic script, and of every file it
 * reads as a script that hands over the bytes, all under `disk/`. Over HTTP none of it is loaded.
 * Pagefind itself does not support disks (https://github.com/Pagefind/pagefind/issues/202).
 */
export function diskSearch(): AstroIntegration {
  return {
    name: 'disk-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        let bytes = 0;
        let files = 0;
        const write = async (path: string, code: string) => {
          const target = join(root, 'disk', path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, code);
          bytes += code.length;
          files += 1;
        };
        await write('pagefind.js', await classicPagefind(join(root, 'pagefind', 'pagefind.js')));
        for (const folder of ['pagefind', 'search', 'citations']) {
          for (const name of (await readdir(join(root, folder), { recursive: true })).sort()) {
            if (!dataFiles.test(name)) continue;
            const path = `${folder}/${name.split(sep).join('/')}`;
            const base64 = (await readFile(join(root, path))).toString('base64');
            await write(`${path}.js`, `shelfmarkDisk(${JSON.stringify(path)},"${base64}")\n`);
          }
        }
        logger.info(
          `${String(files)} files, ${(bytes / 1e6).toFixed(1)} MB, for searching on disk`,
        );
      },
    },
  };
}

/**
 * Pagefind's browser module as a classic script that sets a global; `fetch` and its own address,
 * which do not exist on a disk, are replaced by what `src/browser/site-files.ts` provides.
 */
async function classicPagefind(module: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [module],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'shelfmarkDiskPagefind',
    target: 'es2022',
    legalComments: 'none',
    define: { 'import.meta.url': '"/pagefind/pagefind.js"', fetch: 'shelfmarkDiskFetch' },
  });
  return outputFiles[0]?.text ?? '';
}
