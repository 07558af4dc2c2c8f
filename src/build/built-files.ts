import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rm, rmdir } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { hasCode } from '../content-files/has-code.ts';
import { writeAtomically } from '../content-files/write-atomically.ts';

/** A file of the built site before it is made. */
export interface Output {
  /** Address from the site's root. */
  readonly path: string;
  /** Changes with everything that the content depends on. */
  readonly key: string;
  readonly content: () => string | Uint8Array | Promise<string | Uint8Array>;
  /** Whether the address has a digest of the content, so that a file at it is the right one. */
  readonly isNamedByContent?: boolean;
}

/** One of the files that are made together. */
export type MadeFile = Pick<Output, 'path' | 'isNamedByContent'> & {
  readonly content: string | Uint8Array;
};

/** A file as it was written. */
export interface BuiltFile {
  readonly key: string;
  readonly bytes: number;
  readonly modifiedMs: number;
  /** Digest of the content, as the offline copy compares it. */
  readonly digest: string;
}

/** What tells that a file is as it was written. */
type FileState = Pick<BuiltFile, 'bytes' | 'modifiedMs'>;

/**
 * Files under way at a time: while one card is laid out, others are painted and compressed on Node's
 * own threads. Two cores are busy with three.
 */
const maxAtOnce = 3;

function* values<Value>(of: Iterable<Value>): Generator<Value, undefined> {
  yield* of;
}

/** Told of each file that was made, and how long it took. */
type OnMade = (path: string, milliseconds: number) => void;

/** How many files a build made and how many it found as they should be. */
export interface BuildCounts {
  readonly made: number;
  readonly kept: number;
  readonly removed: number;
}

/**
 * The files of a built site on disk, and what is known of them from the build before. A file is made
 * only when its key is another one, or when it is no longer as it was written.
 */
export class BuiltFiles {
  private readonly folder: string;
  private readonly record: string;
  private readonly before: ReadonlyMap<string, BuiltFile>;
  private readonly present: ReadonlyMap<string, FileState>;
  private readonly taken = new Set<string>();
  private readonly written = new Map<string, BuiltFile>();
  private readonly onMade: OnMade | undefined;
  private made = 0;

  private constructor(
    folder: string,
    record: string,
    before: ReadonlyMap<string, BuiltFile>,
    present: ReadonlyMap<string, FileState>,
    onMade: OnMade | undefined,
  ) {
    this.folder = folder;
    this.record = record;
    this.before = before;
    this.present = present;
    this.onMade = onMade;
  }

  /**
   * @param folder of the built site
   * @param record file that tells of the build before
   */
  static async open(folder: string, record: string, onMade?: OnMade): Promise<BuiltFiles> {
    await mkdir(folder, { recursive: true });
    const text = await readFile(record, 'utf8').catch(() => '[]');
    const before = new Map(JSON.parse(text) as [string, BuiltFile][]);
    return new BuiltFiles(folder, record, before, filesIn(folder), onMade);
  }

  /** By address, every file of this build so far. */
  get files(): ReadonlyMap<string, BuiltFile> {
    return this.written;
  }

  /** Makes the files that have to be made, several at a time where making one waits for others. */
  async writeAll(outputs: Iterable<Output> | AsyncIterable<Output>): Promise<void> {
    const rest =
      Symbol.asyncIterator in outputs ? outputs[Symbol.asyncIterator]() : values(outputs);
    const takeNext = async () => {
      for (let next = await rest.next(); !next.done; next = await rest.next()) {
        await this.write(next.value);
      }
    };
    await Promise.all(Array.from({ length: maxAtOnce }, takeNext));
  }

  /** Makes files that are made together, if one of them has to be made or the key is another one. */
  async writeTogether(key: string, make: () => Promise<readonly MadeFile[]>): Promise<void> {
    const known = [...this.before].filter(([, file]) => file.key === key);
    const isWhole = known.length > 0 && known.every(([path]) => this.asWritten(path) !== undefined);
    if (isWhole) {
      for (const [path, file] of known) {
        this.take(path);
        this.written.set(path, file);
      }
      return;
    }
    for (const { content, ...file } of await make()) {
      await this.write({ ...file, key, content: () => content });
    }
  }

  /** Makes a file if it has to be made. */
  async write({ path, key, content, isNamedByContent = false }: Output): Promise<void> {
    this.take(path);
    const known = this.asWritten(path);
    if (known && (known.key === key || isNamedByContent)) {
      this.written.set(path, { ...known, key });
      return;
    }
    const start = performance.now();
    const made = Buffer.from(await content());
    const digest = hash('sha256', made, 'hex').slice(0, 10);
    this.made += 1;
    this.onMade?.(path, performance.now() - start);
    if (known?.digest === digest) {
      this.written.set(path, { ...known, key });
      return;
    }
    const file = join(this.folder, fileOf(path));
    writeWithFolder(file, made);
    const { size: bytes, mtimeMs: modifiedMs } = statSync(file);
    this.written.set(path, { key, digest, bytes, modifiedMs });
  }

  /** Removes what is not of this build, and notes what is for the next one. */
  async finish(): Promise<BuildCounts> {
    const stale = [...this.present.keys()].filter((path) => !this.written.has(path));
    for (const path of stale) await rm(join(this.folder, fileOf(path)), { force: true });
    await removeEmptyFolders(this.folder, new Set(stale.map((path) => dirname(fileOf(path)))));
    // A record cut off by the end of a process would stop every later build.
    await writeAtomically(this.record, JSON.stringify([...this.written]));
    return { made: this.made, kept: this.written.size - this.made, removed: stale.length };
  }

  /** @throws {Error} when another file has the address already: one would replace the other */
  private take(path: string): void {
    if (this.taken.has(path)) throw new Error(`two files of the site have the address ${path}`);
    this.taken.add(path);
  }

  /** What is known of a file that is still as the build before wrote it. */
  private asWritten(path: string): BuiltFile | undefined {
    const [known, now] = [this.before.get(path), this.present.get(path)];
    return known && now?.bytes === known.bytes && now.modifiedMs === known.modifiedMs
      ? known
      : undefined;
  }
}

/** Name of an address's file below the site's root. */
export function fileOf(path: string): string {
  return decodeURIComponent(path.slice(1));
}

/** Written synchronously: for tens of thousands of small files waiting costs more than writing. */
function writeWithFolder(file: string, data: Uint8Array): void {
  try {
    writeFileSync(file, data);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, data);
  }
}

/**
 * By address, size and time of modification of every file in a folder. Asked synchronously: there are
 * tens of thousands, and waiting for each costs ten times the answer.
 */
function filesIn(folder: string): Map<string, FileState> {
  const files = new Map<string, FileState>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const { size: bytes, mtimeMs: modifiedMs } = statSync(file);
    const name = file.slice(join(folder, sep).length).split(sep);
    files.set(`/${name.map(encodeURIComponent).join('/')}`, { bytes, modifiedMs });
  }
  return files;
}

async function removeEmptyFolders(root: string, folders: ReadonlySet<string>): Promise<void> {
  const deepestFirst = [...folders].sort((a, b) => b.length - a.length);
  for (let folder of deepestFirst) {
    while (folder !== '.' && folder !== '') {
      try {
        await rmdir(join(root, folder));
      } catch {
        // It is not empty, or is gone already.
        break;
      }
      folder = dirname(folder);
    }
  }
}
