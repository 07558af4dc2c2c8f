import { existsSync } from 'node:fs';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'zod';

/** Options of Astro's `glob`, with the folder as an address. */
export type LightGlobOptions = Parameters<typeof glob>[0] & { readonly base: URL };

/**
 * Astro's `glob`, except that a page with an empty body is stored as rendered, and that a folder
 * that is not there is an empty one. Every MDX body becomes a module of the bundler, which costs
 * most of the time and memory of a large build, and nearly all papers have no notes.
 * @param schema of the entries: when it changes, entries that an earlier build stored are read again;
 *   Astro itself looks at `content.config.ts` only
 */
export function lightGlob(options: LightGlobOptions, schema: z.ZodType): Loader {
  const loader = glob(options);
  const shape = JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' }));
  return {
    name: 'light-glob',
    load: async (context) => {
      if (!existsSync(options.base)) {
        context.store.clear();
        return;
      }
      await loader.load({
        ...context,
        generateDigest: (content) => context.generateDigest(JSON.stringify([shape, content])),
        store: {
          ...context.store,
          set: ({ deferredRender, ...entry }) => {
            const isEmpty = entry.body === undefined || entry.body.trim() === '';
            return context.store.set(
              isEmpty
                ? { ...entry, rendered: { html: '' } }
                : { ...entry, ...(deferredRender === undefined ? {} : { deferredRender }) },
            );
          },
        },
      });
    },
  };
}
