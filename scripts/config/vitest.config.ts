import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const setup = fileURLToPath(new URL('fast-check.setup.ts', import.meta.url));

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', setupFiles: [setup], include: ['{src,scripts}/**/*.test.ts'] } },
      {
        test: {
          name: 'e2e',
          setupFiles: [setup],
          include: ['src/e2e/**/*.e2e.ts'],
          // One browser at a time: the machines that run this have few cores.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          // Needs web servers and browsers that not every machine has; not a part of `npm test`.
          name: 'hosts',
          include: ['src/e2e/hosts/*.hosts.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          // Needs TeX, biber and pandoc; not a part of `npm test`.
          name: 'latex',
          include: ['src/e2e/latex/*.latex.ts'],
          fileParallelism: false,
          // The first run after an installation may draw fonts.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
