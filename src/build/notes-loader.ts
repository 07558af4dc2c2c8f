import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob, type Loader } from 'astro/loaders';

/**
 * Astro's `glob` over a folder of pages, which takes only those with something below the front
 * matter: every MDX body becomes a module of the bundler, and nearly all papers have none. A folder
 * that is not there is an empty one.
 */
export function notesLoader(folder: string): Loader {
  // Astro reads a string as an address, where `#`, `?` and `%` end or change the folder's name.
  const base = pathToFileURL(`${resolve(folder)}/`);
  const loader = glob({
    base,
    pattern: '*.mdx',
    // The file's stem, unchanged: `npm run check` makes sure that it is a valid id.
    generateId: ({ entry }) => entry.replace(/\.mdx$/u, ''),
  });
  return {
    name: 'notes',
    load: async (context) => {
      if (!existsSync(base)) {
        context.store.clear();
        return;
      }
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
