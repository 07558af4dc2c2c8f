import { glob, type Loader } from 'astro/loaders';

/**
 * Astro's `glob`, except that a page with an empty body is stored as rendered. Every MDX body
 * becomes a module of the bundler, which costs most of the time and memory of a large build, and
 * nearly all papers have no notes.
 */
export function lightGlob(options: Parameters<typeof glob>[0]): Loader {
  const loader = glob(options);
  return {
    name: 'light-glob',
    load: (context) =>
      loader.load({
        ...context,
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
      }),
  };
}
