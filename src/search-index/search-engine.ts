import { fileURLToPath } from 'node:url';
import { build as bundle, transform, type Plugin } from 'esbuild';
import { enginePath } from '../search/search-manifest.ts';
import type { PagefindRuntime } from './pagefind-runtime.ts';
import type { SearchFile } from './search-files.ts';

const entryPoint = fileURLToPath(new URL('../browser/search-engine.ts', import.meta.url));

/**
 * The script that searches, with Pagefind in it: one file instead of Pagefind's script, its worker,
 * its entry and its WebAssembly, which works on a disk as well. Pagefind itself does not support disks
 * (https://github.com/Pagefind/pagefind/issues/202).
 */
export async function searchEngine(runtime: PagefindRuntime): Promise<SearchFile> {
  const { outputFiles } = await bundle({
    entryPoints: [entryPoint],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    plugins: [await pagefindModules(runtime)],
  });
  return { path: `/${enginePath}`, content: outputFiles[0]?.text ?? '' };
}

/** The modules that `pagefind-modules.d.ts` declares. */
async function pagefindModules({ script, wasm }: PagefindRuntime): Promise<Plugin> {
  // Pagefind's script asks for files and looks at its page where `open-sources.ts` says.
  const { code } = await transform(script, {
    format: 'esm',
    define: {
      fetch: 'shelfmarkPagefindFetch',
      document: 'shelfmarkPagefindDocument',
      'import.meta.url': '"/pagefind/pagefind.js"',
    },
  });
  return {
    name: 'pagefind-modules',
    setup(build) {
      build.onResolve({ filter: /^virtual:pagefind/ }, ({ path }) => ({
        path,
        namespace: 'pagefind',
      }));
      build.onLoad({ filter: /./, namespace: 'pagefind' }, ({ path }) =>
        path === 'virtual:pagefind'
          ? { contents: code, loader: 'js' }
          : { contents: wasm, loader: 'binary' },
      );
    },
  };
}
