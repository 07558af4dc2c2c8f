import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { contentRoot } from '../../src/pipeline/content-folder.ts';
import { reportContentErrors } from '../report-content-errors.ts';
import { writeLargerContent } from './larger-content.ts';
import { watchMemory } from './watch-memory.ts';

/** How many times the reading list's own papers each case holds. */
const cases = [1, 10];

/** What `astro build` reads of the project besides the content and the packages. */
const sources = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Ends the build that runs, so that a user who stops the bench leaves no folder behind either. */
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

await reportContentErrors(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shelfmark-bench-'));
  try {
    for (const times of cases) await measure(join(folder, String(times)), times);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** Builds a larger reading list in a folder of its own, and prints one line of figures. */
async function measure(folder: string, times: number): Promise<void> {
  const project = join(folder, 'project');
  const content = join(folder, 'content');
  await copyProject(project);
  const papers = await writeLargerContent(contentRoot(), content, times);
  const { seconds, peakBytes } = await build(project, content);
  const files = await readdir(join(project, 'dist'), { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html')).length;
  const memory = peakBytes === undefined ? '?' : String(Math.round(peakBytes / 1e6));
  console.log(
    `${String(papers).padStart(5)} papers  ${String(pages)} pages  ${seconds.toFixed(1)} s  ` +
      `${memory} MB  ${(pages / seconds).toFixed(0)} pages/s`,
  );
  const built = files.filter((file) => /^papers[/\\][^/\\]+\.html$/u.test(file)).length;
  if (built < papers) {
    throw new Error(`${String(papers - built)} of ${String(papers)} papers have no page`);
  }
}

/**
 * A copy of the project, so that the build is cold and disturbs no other: Astro keeps its content
 * store in `node_modules/.astro` and the list of MDX modules in `.astro`, and only the former can be
 * moved by a setting. Packages are links to the ones here.
 */
async function copyProject(to: string): Promise<void> {
  await mkdir(join(to, 'node_modules'), { recursive: true });
  for (const name of sources) await cp(name, join(to, name), { recursive: true });
  for (const name of await readdir('node_modules')) {
    if (name.startsWith('.')) continue;
    await symlink(resolve('node_modules', name), join(to, 'node_modules', name), 'junction');
  }
}

/** Runs `astro build`. @throws {Error} with what it printed when it fails */
async function build(
  project: string,
  content: string,
): Promise<{ seconds: number; peakBytes: number | undefined }> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build'],
    {
      cwd: project,
      env: { ...process.env, SHELFMARK_CONTENT: content, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal: stop.signal,
    },
  );
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
  }
  const peakBytes = watchMemory(child.pid);
  const code = await new Promise<number | null>((done, fail) => {
    child.on('error', fail);
    child.on('close', done);
  });
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`astro build failed:\n${output.join('').slice(-4000)}`);
  return { seconds, peakBytes: peakBytes() };
}
