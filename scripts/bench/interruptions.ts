import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { runMain } from 'citty';
import { throwIfAny } from '../../src/content-files/content-error.ts';
import { contentPaths, contentRoot, readPapers } from '../../src/content-files/content-folder.ts';
import { lockName } from '../../src/content-files/content-lock.ts';
import { readAllFiles } from '../../src/content-files/testing/read-all-files.ts';
import { temporaryEnding } from '../../src/content-files/write-atomically.ts';
import { contentCommand } from '../content-command.ts';
import { writeMadeListings } from './write-made-listings.ts';

/*
 * Whether ingest survives what happens to it: it is killed at moments spread over its run, its disk is
 * full after some of its files, and two runs begin at once. After each, every file has to be as it was
 * or as it is to be, and the next run has to end with what an undisturbed one ends with.
 */

type Files = Readonly<Record<string, string>>;

const command = contentCommand({
  name: 'npm run bench:interruptions --',
  description: 'Kill ingest, and fill its disk, to see whether the next run completes it.',
  args: {
    kills: { type: 'string', description: 'How often it is killed', default: '25' },
    entries: { type: 'string', description: 'Entries of the listings', default: '1000' },
    content: { type: 'string', description: 'The content folder', default: contentRoot() },
  },
  async run({ kills, entries, content }) {
    const folder = await mkdtemp(join(tmpdir(), 'shelfmark-interruptions-'));
    try {
      const { pages, errors } = await readPapers(content);
      throwIfAny(errors);
      const source = join(folder, 'source');
      const papers = pages.map(({ data }) => data);
      await cp(contentPaths(content).topics, contentPaths(source).topics, { recursive: true });
      await writeMadeListings(papers, contentPaths(source).listings, Number(entries));
      const trial = new Trial(source, folder);
      await trial.prepare();
      await trial.kill(Number(kills));
      await trial.fillDisk();
      await trial.runTwice();
      if (trial.hasFailed) process.exitCode = 1;
    } finally {
      await rm(folder, { recursive: true });
    }
  },
});

/** Runs ingest on copies of one content folder. */
class Trial {
  hasFailed = false;
  private readonly source: string;
  private readonly folder: string;
  private before: Files = {};
  private expected: Files = {};
  private milliseconds = Infinity;

  constructor(source: string, folder: string) {
    this.source = source;
    this.folder = folder;
  }

  /** Runs it undisturbed, for what it ends with and how long it takes, at least. */
  async prepare(): Promise<void> {
    this.before = await readAllFiles(this.source);
    for (const name of ['undisturbed', 'again']) {
      const root = await this.copyTo(name);
      const start = performance.now();
      await ingest(root).end;
      this.milliseconds = Math.min(this.milliseconds, performance.now() - start);
      this.expected = await readAllFiles(root);
    }
  }

  async kill(times: number): Promise<void> {
    let [survived, killed, amid]: [number, number, number] = [0, 0, 0];
    for (let time = 0; time < times; time += 1) {
      const root = await this.copyTo(`killed-${String(time)}`);
      const run = ingest(root);
      await setTimeout(((time + 1) / (times + 1)) * this.milliseconds);
      run.kill();
      if ((await run.end).status === null) killed += 1;
      const found = await readAllFiles(root);
      const written = this.written(found);
      if (written > 0 && written < this.written(this.expected)) amid += 1;
      const isWhole = this.isWhole(found);
      if (isWhole && (await this.isCompleted(root))) survived += 1;
      await rm(root, { recursive: true });
    }
    this.report(
      `killed ${String(killed)} times, ${String(amid)} of them amid its files: ${String(survived)} of ${String(times)} survived`,
      survived === times,
    );
  }

  /** On disks that hold what is there and some of what is to be written. */
  async fillDisk(): Promise<void> {
    const shares = [0.05, 0.25, 0.5, 0.75, 0.95];
    let survived = 0;
    let message = '';
    for (const share of shares) {
      const root = join(this.folder, 'full');
      await mkdir(root);
      const pages = Math.ceil(
        diskBytes(this.before) + share * diskBytes(this.expected, this.before),
      );
      if (!mount(root, `size=${String(pages)}`)) {
        console.log('a full disk: not tried, as no file system of memory can be mounted here');
        await rm(root, { recursive: true });
        return;
      }
      try {
        await cp(this.source, root, { recursive: true });
        const { status, output } = await ingest(root).end;
        message = output.split('\n').find((line) => line.includes('disk')) ?? output;
        const isWhole = this.isWhole(await readAllFiles(root));
        mount(root, 'remount,size=1g');
        if (status === 1 && isWhole && (await this.isCompleted(root))) survived += 1;
      } finally {
        spawnSync('umount', [root]);
        await rm(root, { recursive: true });
      }
    }
    const times = String(shares.length);
    this.report(
      `a full disk, ${times} times: ${String(survived)} survived`,
      survived === shares.length,
    );
    console.log(`  ${message}`);
  }

  async runTwice(): Promise<void> {
    const root = await this.copyTo('twice');
    const ends = await Promise.all([ingest(root).end, ingest(root).end]);
    const isSame = await this.isExpected(root);
    this.report(
      `two runs at once: ${isSame ? 'as after one' : 'not as after one'}`,
      isSame && ends.every(({ status }) => status === 0),
    );
    for (const { output } of ends) {
      for (const line of output.split('\n')) if (line.startsWith('Waits')) console.log(`  ${line}`);
    }
  }

  private async copyTo(name: string): Promise<string> {
    const root = join(this.folder, name);
    await cp(this.source, root, { recursive: true });
    return root;
  }

  /** Whether each file is as it was or as it is to be, save what is not finished. */
  private isWhole(found: Files): boolean {
    return Object.entries(found).every(
      ([path, bytes]) =>
        path.endsWith(temporaryEnding) ||
        path === lockName ||
        bytes === this.before[path] ||
        bytes === this.expected[path],
    );
  }

  private async isCompleted(root: string): Promise<boolean> {
    const { status } = await ingest(root).end;
    return status === 0 && (await this.isExpected(root));
  }

  private async isExpected(root: string): Promise<boolean> {
    const found = await readAllFiles(root);
    const paths = Object.keys({ ...found, ...this.expected });
    return paths.every((path) => found[path] === this.expected[path]);
  }

  private written(found: Files): number {
    return Object.keys(found).filter((path) => this.before[path] === undefined).length;
  }

  private report(result: string, isGood: boolean): void {
    console.log(result);
    if (!isGood) this.hasFailed = true;
  }
}

/** What the files of a folder take on a disk with blocks of 4 KiB, but those that others have. */
function diskBytes(files: Files, others: Files = {}): number {
  const sizes = Object.entries(files).map(([path, bytes]) =>
    others[path] === undefined ? Math.ceil(bytes.length / 4096) * 4096 : 0,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

function mount(folder: string, options: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'shelfmark', folder]).status === 0;
}

interface Run {
  readonly kill: () => void;
  /** The exit code, `null` where it was killed, and all that it printed. */
  readonly end: Promise<{ readonly status: number | null; readonly output: string }>;
}

function ingest(root: string): Run {
  const child = spawn(process.execPath, ['scripts/ingest.ts', '--content', root]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return {
    kill: () => child.kill('SIGKILL'),
    end: new Promise((resolve) => {
      child.once('close', (status) => {
        resolve({ status, output });
      });
    }),
  };
}

await runMain(command);
