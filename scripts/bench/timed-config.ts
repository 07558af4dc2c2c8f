import { writeFile } from 'node:fs/promises';
import type { AstroIntegration, AstroUserConfig } from 'astro';

/** Where the time of a build went, in milliseconds. */
export interface BuildTimes {
  /**
   * From the moment that each file's page or endpoint was asked for to the next one: rendering and
   * writing, and whatever it was the first to need.
   */
  readonly routes: readonly (readonly [path: string, ms: number])[];
  /** What each integration did when all of them were there, in their order. */
  readonly integrations: readonly (readonly [name: string, ms: number])[];
}

/**
 * Settings of a build that at its end writes down where its time went.
 * @param file gets `BuildTimes` as JSON
 * @throws {Error} when pages are rendered several at a time: none then has a time of its own
 */
export function timedConfig(config: AstroUserConfig, file: string): AstroUserConfig {
  if ((config.build?.concurrency ?? 1) > 1) throw new Error('pages are rendered at the same time');
  const routes: [path: string, ms: number][] = [];
  const integrations: [name: string, ms: number][] = [];
  let current: { readonly path: string; readonly start: number } | undefined;
  const finishRoute = () => {
    if (current) routes.push([current.path, performance.now() - current.start]);
    current = undefined;
  };
  const recorder: AstroIntegration = {
    name: 'build-times',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((inner) => ({
          ...inner,
          render: (request, options) => {
            finishRoute();
            current = { path: pathOf(request), start: performance.now() };
            return inner.render(request, options);
          },
          teardown: async () => {
            finishRoute();
            await inner.teardown?.();
          },
        }));
      },
      'astro:build:done': () =>
        writeFile(file, JSON.stringify({ routes, integrations } satisfies BuildTimes)),
    },
  };
  const timed = ({ hooks: { 'astro:build:done': finish, ...hooks }, name }: AstroIntegration) => ({
    name,
    hooks: {
      ...hooks,
      ...(finish && {
        'astro:build:done': async (options: Parameters<typeof finish>[0]) => {
          const start = performance.now();
          await finish(options);
          integrations.push([name, performance.now() - start]);
        },
      }),
    },
  });
  const own = (config.integrations ?? []).flat().filter((each) => !!each);
  return { ...config, integrations: [...own.map(timed), recorder] };
}

/** The file that a request is answered with, from the site's root. */
function pathOf({ url }: Request): string {
  return decodeURI(new URL(url).pathname).slice(1);
}
