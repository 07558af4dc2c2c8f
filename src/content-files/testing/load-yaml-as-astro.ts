import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { load } = createRequire(require.resolve('astro/package.json'))('js-yaml') as {
  load: (yaml: string) => unknown;
};

/** What Astro's own dependency, js-yaml, makes of a front matter; it differs from `yaml` in places. */
export const loadYamlAsAstro = load;
