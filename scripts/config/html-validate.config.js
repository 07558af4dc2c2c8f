import { defineConfig } from 'html-validate';

/** The rules that every built page keeps; run by src/e2e/validate-html.e2e.ts. */
export default defineConfig({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // How the source looks, which no reader sees; Astro leaves blanks between tags.
    'no-trailing-whitespace': 'off',
    // Scripts and styles come from the page's own place, where a hash guards against nothing.
    'require-sri': ['error', { target: 'crossorigin' }],
    // A search box is sent by Enter, as readers know it; it has one field and leads to results.
    'wcag/h32': 'off',
    // HTML allows ids to begin with a digit, and some papers' names do.
    'valid-id': ['error', { relaxed: true }],
    // A paper's title is as long as it is.
    'long-title': 'off',
  },
});
