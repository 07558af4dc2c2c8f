import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob, type Loader } from 'astro/loaders';
import { splitFrontMatter } from '../content-files/pages/front-matter.ts';

/**
 * Astro's `glob` over a folder of pages, which takes only those with something below the front
 * matter: every MDX body becomes a module of the bundler, and nearly all papers have none. A folder
 * that is not there is an empty one.
 */
export function notesLoader(folder: string): Loader {
  // Astro reads a string as an address, where `#`, `?` and `%` end or change the folder's name.
  const base = pathToFileURL(`${resolve(folder)}/`);
  return {
    name: 'notes',
    load: async (context) => {
      if (!existsSync(base)) {
        context.store.clear();
        return;
      }
      const loader = glob({
        base,
        // While developing, a page without a note may get one.
        pattern: context.watcher ? '*.mdx' : pagesWithNotes(folder),
        // The file's stem, unchanged: `npm run check` makes sure that it is a valid id.
        generateId: ({ entry }) => entry.replace(/\.mdx$/u, ''),
      });
      await loader.load({
        ...context,
        // The front matter is read and checked elsewhere.
        parseData: ({ data }) => Promise.resolve(data),
        store: {
          ...context.store,
          set: (entry) => {
            const isEmpty = entry.body === undefined || entry.body.trim() === '';
            if (isEmpty) {
              context.store.delete(entry.id);
              return false;
            }
            return context.store.set({ ...entry, data: {} });
          },
        },
      });
    },
  };
}

/** Names of the pages with something below the front matter. */
function pagesWithNotes(folder: string): string[] {
  return readdirSync(folder).filter(
    (name) =>
      name.endsWith('.mdx') &&
      splitFrontMatter(readFileSync(join(folder, name), 'utf8'), name).body.trim() !== '',
  );
}
