import { readFile, rm, writeFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runMain } from 'citty';
import { listFiles } from '../../src/build/list-files.ts';
import { contentPaths, contentRoot } from '../../src/content-files/content-folder.ts';
import { contentCommand } from '../content-command.ts';
import { findProgram } from '../find-program.ts';
import { writeHugoSite } from './hugo-site.ts';
import { writeLargerContent } from './larger-content.ts';
import { measureProcess, type ProcessCost } from './measure-process.ts';

/*
 * What a build costs: with nothing kept, after one paper was edited, and again without a change; beside
 * Hugo and Pagefind on the same papers, where Hugo is installed. Machines are noisy, so the figures to
 * quote are ratios within one run, in processor seconds of the whole process tree.
 */

const command = contentCommand({
  name: 'npm run bench:build --',
  description: 'Measure builds of larger and larger lists.',
  args: {
    times: {
      type: 'string',
      description: 'How many times over each case has the papers of the list',
      default: '1,10,20',
    },
  },
  async run(args) {
    const folder = await mkdtemp(join(tmpdir(), 'shelfmark-bench-'));
    try {
      for (const times of args.times.split(',').map(Number)) {
        await measureCase(join(folder, String(times)), times);
      }
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
});

async function measureCase(folder: string, times: number): Promise<void> {
  const content = join(folder, 'content');
  const papers = await writeLargerContent(contentRoot(), content, times);
  const out = join(folder, 'dist');
  const build = [
    `'${process.execPath}'`,
    'scripts/build.ts',
    ...options({ content, out, cache: folder }),
  ].join(' ');
  const peer = await measureHugo(folder, content);
  if (peer) print(papers, 'Hugo and Pagefind', peer);
  print(papers, 'cold', await measureProcess(build), peer);
  await editOnePaper(content);
  print(papers, 'one paper edited', await measureProcess(build), peer);
  print(papers, 'unchanged', await measureProcess(build), peer);
  await addOneNote(content);
  print(papers, 'one note written', await measureProcess(build), peer);
  const built = (await listFiles(join(out, 'papers'))).filter((file) => file.endsWith('.html'));
  if (built.length < papers) {
    throw new Error(`${String(papers - built.length)} of ${String(papers)} papers have no page`);
  }
  console.log(
    `${String(papers).padStart(6)} papers  ${String((await listFiles(out)).length)} files`,
  );
}

function options(values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).map(([name, value]) => `--${name} '${value}'`);
}

async function measureHugo(folder: string, content: string): Promise<ProcessCost | undefined> {
  const hugo = await findProgram('hugo');
  if (hugo === undefined) {
    console.log('Hugo is not installed (Debian: apt-get install hugo): nothing to compare with.');
    return undefined;
  }
  const site = join(folder, 'hugo');
  await writeHugoSite(content, site);
  const pagefind = resolve('node_modules', '.bin', 'pagefind');
  return measureProcess(
    `cd '${site}' && '${hugo}' --config hugo.json -d out --quiet && '${pagefind}' --site out`,
  );
}

/** Changes a word that is searched for, in the abstract of the paper in the middle. */
async function editOnePaper(content: string): Promise<void> {
  const file = await middlePaper(content);
  const text = await readFile(file, 'utf8');
  const edited = text.replace(/^(abstract: >-\n {2})/mu, '$1Benchmarked. ');
  if (edited === text) throw new Error(`${file} has no abstract to edit`);
  await writeFile(file, edited);
}

/** A note is a part of the pages' bundle. */
async function addOneNote(content: string): Promise<void> {
  const file = await middlePaper(content);
  await writeFile(file, `${await readFile(file, 'utf8')}\nRead it **first**.\n`);
}

async function middlePaper(content: string): Promise<string> {
  const { papers } = contentPaths(content);
  const names = await listFiles(papers);
  return join(papers, names[Math.floor(names.length / 2)] ?? '');
}

function print(papers: number, name: string, cost: ProcessCost, peer?: ProcessCost): void {
  const { processorSeconds, seconds, peakBytes } = cost;
  const memory = peakBytes === undefined ? '?' : String(Math.round(peakBytes / 1e6));
  const ratio = peer ? `  ${(processorSeconds / peer.processorSeconds).toFixed(2)} × Hugo` : '';
  console.log(
    `${String(papers).padStart(6)} papers  ${name.padEnd(18)} ${processorSeconds.toFixed(1).padStart(6)} ` +
      `processor s  ${seconds.toFixed(1).padStart(6)} s  ${memory.padStart(5)} MB${ratio}`,
  );
}

await runMain(command);
