import type { AstroIntegration } from 'astro';

/**
 * Lets Astro bundle the pages as a server that the build asks for one page after another. Astro's own
 * static output bundles and renders everything at every build; asked this way, a build after an edit
 * uses the bundle it has and renders what shows the edit.
 */
export function pagesAdapter(): AstroIntegration {
  return {
    name: 'shelfmark-pages',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'shelfmark-pages',
          serverEntrypoint: new URL('page-server.ts', import.meta.url),
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- only the other value is; this one is to become the default
          entrypointResolution: 'auto',
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
}
