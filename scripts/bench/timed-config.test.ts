import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroIntegration, AstroUserConfig } from 'astro';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { timedConfig, type BuildTimes } from './timed-config.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shelfmark-'));
});

afterEach(() => rm(folder, { recursive: true }));

const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Runs the hooks as a build does that renders pages at these addresses, each in so many ms. */
async function build(config: AstroUserConfig, pages: readonly (readonly [string, number])[]) {
  const integrations = (config.integrations ?? []) as AstroIntegration[];
  const inner = {
    name: 'inner',
    getStaticPaths: () => Promise.resolve([]),
    render: (request: Request) => Promise.resolve(new Response(request.url)),
  };
  type Prerenderer = Required<typeof inner> & { readonly teardown: () => Promise<void> };
  let prerenderer: Prerenderer | undefined;
  const setPrerenderer = (wrap: (inner: object) => Prerenderer) => {
    prerenderer = wrap(inner);
  };
  for (const { hooks } of integrations) {
    await hooks['astro:build:start']?.({ setPrerenderer } as never);
  }
  const bodies: string[] = [];
  for (const [path, ms] of pages) {
    const response = await prerenderer?.render(new Request(`http://localhost${path}`));
    bodies.push((await response?.text()) ?? '');
    await wait(ms);
  }
  await prerenderer?.teardown();
  for (const { hooks } of integrations) await hooks['astro:build:done']?.({} as never);
  return bodies;
}

const finishing = (name: string, finish: () => Promise<void>): AstroIntegration => ({
  name,
  hooks: { 'astro:build:done': finish },
});

describe('timedConfig', () => {
  test('writes down how long each file and each integration took', async () => {
    const file = join(folder, 'times.json');
    const integrations = [
      finishing('slow', () => wait(60)),
      [finishing('quick', () => Promise.resolve()), false as const],
      { name: 'without', hooks: {} },
    ];
    const pages = [
      ['/index.html', 60],
      ['/papers/%C3%A9t%C3%A9.html', 0],
    ] as const;
    const bodies = await build(timedConfig({ integrations }, file), pages);
    expect(bodies).toEqual(pages.map(([path]) => `http://localhost${path}`));
    const times = JSON.parse(await readFile(file, 'utf8')) as BuildTimes;
    expect(times.routes.map(([path]) => path)).toEqual(['index.html', 'papers/été.html']);
    expect(times.integrations.map(([name]) => name)).toEqual(['slow', 'quick']);
    for (const [[, longer = 0] = [], [, shorter = 0] = []] of [times.routes, times.integrations]) {
      expect(longer).toBeGreaterThan(50);
      expect(shorter).toBeLessThan(longer);
    }
  });

  test('refuses to time pages that are rendered at the same time', () => {
    expect(() => timedConfig({ build: { concurrency: 2 } }, 'times.json')).toThrow('same time');
  });
});
