import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { noteFeatures, notePlugins } from './src/text/compile-note.ts';
import { pagesAdapter } from './src/build/pages-adapter.ts';

export default defineConfig({
  // The pages become a server that `npm run build` asks for each page: see src/build/build-site.ts.
  output: 'server',
  adapter: pagesAdapter(),
  // Any host, any path: see src/README.md, One build works anywhere.
  build: { format: 'file', inlineStylesheets: 'never', assets: 'assets' },
  trailingSlash: 'ignore',
  // Coloured code would need inline styles, which the security policy refuses.
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features: noteFeatures, ...notePlugins }),
  },
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
  integrations: [mdx()],
});
