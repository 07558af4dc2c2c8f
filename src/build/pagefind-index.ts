import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/** Pages with `data-pagefind-body`; Pagefind would read all others too, only to leave them out. */
const indexed = 'papers/*.html';

/** Indexes the built pages for search, into `pagefind/` beside them. Runs after the pages are final. */
export function pagefindIndex(): AstroIntegration {
  return {
    name: 'pagefind-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        try {
          const { index } = succeeded(await pagefind.createIndex({ writePlayground: false }));
          if (!index) throw new Error('Pagefind made no index');
          succeeded(await index.addDirectory({ path: root, glob: indexed }));
          succeeded(await index.writeFiles({ outputPath: `${root}pagefind` }));
          logger.info(`${String(await countIndexed(`${root}pagefind`))} papers indexed for search`);
        } finally {
          await pagefind.close();
        }
      },
    },
  };
}

/** Pages in the index: redirects from former ids are read, but have no `data-pagefind-body`. */
async function countIndexed(folder: string): Promise<number> {
  const entry = JSON.parse(await readFile(join(folder, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  return Object.values(entry.languages).reduce((sum, { page_count: pages }) => sum + pages, 0);
}

/** Pagefind reports some failures by rejecting and others in `errors`. */
function succeeded<Response extends { errors: string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}
