import { readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from './write-atomically.ts';

/**
 * Values that were worked out once, by the digest of what they were worked out from, for the next
 * run. Only what a run asked for is kept, so that nothing grows for ever. Values are plain JSON.
 */
export class KeptValues {
  private readonly folder: string | undefined;
  private readonly kinds = new Map<string, KeptKind>();

  private constructor(folder: string | undefined) {
    this.folder = folder;
  }

  /** Keeps nothing beyond this process. */
  static inMemory(): KeptValues {
    return new KeptValues(undefined);
  }

  /**
   * Keeps values in a folder, one file a kind.
   * @param version of the code that works them out: what another version kept is not used
   */
  static async open(folder: string, version: string): Promise<KeptValues> {
    const known = await readFile(join(folder, 'version'), 'utf8').catch(() => undefined);
    if (known !== version) {
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'version'), version);
    }
    return new KeptValues(folder);
  }

  /** The values of one kind; what was kept of it is read when the first is asked for. */
  kind<Value>(name: string): Keep<Value> {
    let kind = this.kinds.get(name);
    if (!kind) {
      kind = new KeptKind(() => this.read(name));
      this.kinds.set(name, kind);
    }
    return keeper<Value>(kind);
  }

  /** Writes the kinds that changed; one that no run asked for stays as it is. */
  async save(): Promise<void> {
    if (this.folder === undefined) return;
    for (const [name, kind] of this.kinds) {
      if (!kind.hasChanged) continue;
      await writeAtomically(join(this.folder, `${name}.json`), JSON.stringify([...kind.used]));
    }
  }

  private read(name: string): Map<string, unknown> {
    if (this.folder === undefined) return new Map();
    try {
      const text = readFileSync(join(this.folder, `${name}.json`), 'utf8');
      return new Map(JSON.parse(text) as [string, unknown][]);
    } catch {
      // Never written, or damaged: it is worked out again.
      return new Map();
    }
  }
}

/** Gives the value that was kept under a key, or works it out and keeps it. */
export interface Keep<Value> {
  (key: string, make: () => Value): Value;
  /** The same for a value that takes waiting. */
  later(key: string, make: () => Promise<Value>): Promise<Value>;
  /** What is kept under a key, without counting as a use. */
  find(key: string): Value | undefined;
  set(key: string, value: Value): void;
}

/** The values of one kind: those of the run before, and those that this run asked for. */
class KeptKind {
  readonly used = new Map<string, unknown>();
  private readonly read: () => ReadonlyMap<string, unknown>;
  private before: ReadonlyMap<string, unknown> | undefined;
  private isChanged = false;

  constructor(read: () => ReadonlyMap<string, unknown>) {
    this.read = read;
  }

  find(key: string): unknown {
    this.before ??= this.read();
    return this.used.get(key) ?? this.before.get(key);
  }

  set(key: string, value: unknown): void {
    this.before ??= this.read();
    if (this.before.get(key) !== value) this.isChanged = true;
    this.used.set(key, value);
  }

  get hasChanged(): boolean {
    return this.isChanged || (this.before !== undefined && this.before.size !== this.used.size);
  }
}

function keeper<Value>(kind: KeptKind): Keep<Value> {
  const find = (key: string) => kind.find(key) as Value | undefined;
  const set = (key: string, value: Value) => {
    kind.set(key, value);
    return value;
  };
  const keep = (key: string, make: () => Value) => set(key, find(key) ?? make());
  const later = async (key: string, make: () => Promise<Value>) =>
    set(key, find(key) ?? (await make()));
  return Object.assign(keep, { later, find, set });
}
