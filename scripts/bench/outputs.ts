import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listFiles } from '../../src/build/list-files.ts';
import { contentRoot } from '../../src/content-files/content-folder.ts';
import { copyProject } from '../copy-project.ts';
import { reportContentErrors } from '../report-content-errors.ts';
import { runBuild } from '../run-build.ts';
import { outputKindOf, outputKinds, type OutputKind } from './output-kind.ts';
import type { BuildTimes } from './timed-config.ts';
import { watchMemory } from './watch-memory.ts';

/*
 * What each kind of output costs: files, bytes, and time of a build that finds nothing stored and of
 * one that finds what the first stored (pages as read, cards).
 *
 * Time is that between one page or endpoint and the next, and that of the integrations which make
 * files of one kind. It is what was spent while a kind was made, not what its absence would save:
 * what several kinds need is charged to the first of them (the references in six styles to the
 * citations in parts, not to the papers' pages), and a garbage collection to whatever it
 * interrupts. Integrations that work on files of many kinds have lines of their own, and so have
 * the rest: starting, reading the content, bundling.
 */

/** Integrations that make files of one kind. */
const integrationKinds: Readonly<Record<string, OutputKind>> = {
  'card-images': 'cards',
  sitemap: 'sitemap and robots',
  'pagefind-index': 'search',
  'search-vocabulary': 'search',
  'disk-search': 'search on disk',
};

/** Time that belongs to no kind and no integration. */
const restOfBuild = 'starting, reading, bundling';

interface Size {
  readonly files: number;
  readonly bytes: number;
  /** Each file alone, at level 9. */
  readonly gzippedBytes: number;
}

const nothing: Size = { files: 0, bytes: 0, gzippedBytes: 0 };

await reportContentErrors(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shelfmark-bench-'));
  try {
    const project = join(folder, 'project');
    await copyProject(project);
    const cold = await timeBuild(project);
    const warm = await timeBuild(project);
    const { sizes, redirects } = await measureFiles(warm.dist);
    const spent = [cold, warm].map((build) => secondsByLine(build, redirects));
    console.log(`${''.padEnd(30)}files        MB   MB gzip    s cold    s warm`);
    for (const line of new Set([...outputKinds, ...spent.flatMap((each) => [...each.keys()])])) {
      const seconds = spent.map((each) => each.get(line) ?? 0);
      console.log(formatLine(line, sizes.get(line) ?? nothing, seconds));
    }
    const total = [...sizes.values()].reduce(add, nothing);
    const peaks = [cold, warm].flatMap(({ peakBytes }) => peakBytes ?? []);
    const memory = peaks.length === 0 ? '?' : String(Math.round(Math.max(...peaks) / 1e6));
    const seconds = [cold, warm].map((build) => build.seconds);
    console.log(`${formatLine('total', total, seconds)}  ${memory} MB memory at most`);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

interface TimedBuild {
  /** Folder of the built site. */
  readonly dist: string;
  readonly times: BuildTimes;
  readonly seconds: number;
  readonly peakBytes: number | undefined;
}

/** Builds the reading list in a copy of the project, with an address, so that nothing is left out. */
async function timeBuild(project: string): Promise<TimedBuild> {
  const config = 'astro.timed.config.mjs';
  const timesFile = join(project, 'build-times.json');
  const timedConfig = new URL('timed-config.ts', import.meta.url).href;
  await writeFile(
    join(project, config),
    "import config from './astro.config.mjs';\n" +
      `import { timedConfig } from ${JSON.stringify(timedConfig)};\n` +
      `export default timedConfig(config, ${JSON.stringify(timesFile)});\n`,
  );
  const start = performance.now();
  const environment = { SITE_URL: 'https://reading.example/list/' };
  const { pid, done } = runBuild(project, resolve(contentRoot()), { environment, config });
  const peak = watchMemory(pid);
  const dist = await done.finally(peak);
  const seconds = (performance.now() - start) / 1000;
  const times = JSON.parse(await readFile(timesFile, 'utf8')) as BuildTimes;
  return { dist, times, seconds, peakBytes: peak() };
}

/** Size of each kind, and the pages that only lead on. */
async function measureFiles(dist: string) {
  const sizes = new Map<string, Size>();
  const redirects = new Set<string>();
  for (const path of await listFiles(dist)) {
    const content = await readFile(join(dist, path));
    if (path.endsWith('.html') && content.includes('<meta http-equiv="refresh"')) {
      redirects.add(path);
    }
    const kind = outputKindOf(path, redirects.has(path));
    const gzippedBytes = gzipSync(content, { level: 9 }).length;
    const size = { files: 1, bytes: content.length, gzippedBytes };
    sizes.set(kind, add(sizes.get(kind) ?? nothing, size));
  }
  return { sizes, redirects };
}

/** Where a build's time went, by kind, by integration that has no kind, and all the rest. */
function secondsByLine({ times, seconds }: TimedBuild, redirects: ReadonlySet<string>) {
  const spent = new Map<string, number>();
  const spend = (line: string, ms: number) => spent.set(line, (spent.get(line) ?? 0) + ms / 1000);
  for (const [path, ms] of times.routes) spend(outputKindOf(path, redirects.has(path)), ms);
  for (const [name, ms] of times.integrations) spend(integrationKinds[name] ?? name, ms);
  const known = [...spent.values()].reduce((sum, each) => sum + each, 0);
  return spent.set(restOfBuild, seconds - known);
}

function add(a: Size, b: Size): Size {
  return {
    files: a.files + b.files,
    bytes: a.bytes + b.bytes,
    gzippedBytes: a.gzippedBytes + b.gzippedBytes,
  };
}

function formatLine(line: string, { files, bytes, gzippedBytes }: Size, seconds: number[]): string {
  const figures = [bytes / 1e6, gzippedBytes / 1e6].map((value) => value.toFixed(2).padStart(10));
  const times = seconds.map((value) => value.toFixed(2).padStart(10));
  return [line.padEnd(28), String(files).padStart(7), ...figures, ...times].join('');
}
