import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const fileAt = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Vitest leaves one processor idle; where there are two, that is half of them. */
const maxWorkers = availableParallelism();

const common = {
  setupFiles: [fileAt('fast-check.setup.ts')],
  // What takes a test so long is another program on the machine, and no fault.
  testTimeout: 60_000,
  hookTimeout: 120_000,
  pool: 'threads' as const,
  // Most of a file's time was the loading of modules that the file before it had loaded. So a test
  // leaves modules, environment and globals as it found them.
  isolate: false,
  maxWorkers,
};

/** Tests of the built site: of the invented list, built once for all of them. */
const ofTheSite = { ...common, globalSetup: [fileAt('../../src/e2e/built-sites.ts')] };

const projects: TestProjectConfiguration[] = [
  { test: { ...common, name: 'unit', include: ['{src,scripts}/**/*.test.ts'] } },
  // What is said of the list that the project ships with; skipped where another is in its place.
  { test: { ...common, name: 'shipped', include: ['src/shipped-list/*.shipped.ts'] } },
  // What is said of the site in dist/, whichever list it is of; `npm run build` makes it.
  { test: { ...common, name: 'dist', include: ['src/e2e/*.dist.ts'] } },
  { test: { ...ofTheSite, name: 'e2e', include: ['src/e2e/**/*.e2e.ts'] } },
  // Needs web servers and browsers that not every machine has; not a part of `npm test`.
  { test: { ...ofTheSite, name: 'hosts', include: ['src/e2e/hosts/*.hosts.ts'] } },
  {
    test: {
      ...common,
      // Needs TeX, biber and pandoc; not a part of `npm test`.
      name: 'latex',
      include: ['src/e2e/latex/*.latex.ts'],
      // The first run after an installation may draw fonts.
      testTimeout: 300_000,
      hookTimeout: 300_000,
    },
  },
];

/**
 * What unit tests run at least, of the rooms that they are for. Pages, the scripts of the browser and
 * the build are held by tests in a browser, which this does not see.
 */
const coverage = {
  provider: 'v8' as const,
  include: ['src/**/*.ts'],
  exclude: [
    'src/{browser,build,components,e2e,shipped-list,testing}/**',
    'src/**/testing/**',
    'src/*.ts',
  ],
  reporter: ['text-summary'],
  thresholds: { lines: 95, branches: 88 },
};

export default defineConfig({ test: { projects, coverage } });
