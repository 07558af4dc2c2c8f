import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { cardImages } from './src/build/card-images.ts';
import { offlineManifest } from './src/build/offline-manifest.ts';
import { relativeLinks } from './src/build/relative-links.ts';
import { searchIndex } from './src/build/search-index.ts';
import { sitemap } from './src/build/sitemap.ts';

export default defineConfig({
  // Any host, any path: see README, One build works anywhere.
  build: { format: 'file', inlineStylesheets: 'never', assets: 'assets' },
  trailingSlash: 'ignore',
  // Coloured code would need inline styles, which the security policy refuses.
  markdown: { syntaxHighlight: false },
  // The default, 'jsx', drops the blank between inline elements on separate lines.
  compressHTML: false,
  devToolbar: { enabled: false },
  vite: {
    build: {
      rolldownOptions: {
        // Astro's MDX marks its modules with "use astro:head-inject", which Rolldown warns about for
        // every page with notes; goes when Astro drops the mark.
        onLog(level, log, report) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
  },
  integrations: [
    mdx(),
    relativeLinks(),
    searchIndex(),
    cardImages(),
    sitemap(),
    offlineManifest(),
  ],
});
