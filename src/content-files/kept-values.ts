import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

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

  /** Reads what was kept of one kind; without a file that can be read, nothing was. */
  async kind<Value>(name: string): Promise<Keep<Value>> {
    let kind = this.kinds.get(name);
    if (!kind) {
      kind = { before: await this.read(name), used: new Map(), isChanged: false };
      this.kinds.set(name, kind);
    }
    return keeper<Value>(kind);
  }

  /** Writes the kinds that changed. */
  async save(): Promise<void> {
    if (this.folder === undefined) return;
    for (const [name, { before, used, isChanged }] of this.kinds) {
      if (!isChanged && before.size === used.size) continue;
      await writeFile(join(this.folder, `${name}.json`), JSON.stringify([...used]));
    }
  }

  private async read(name: string): Promise<Map<string, unknown>> {
    if (this.folder === undefined) return new Map();
    try {
      const text = await readFile(join(this.folder, `${name}.json`), 'utf8');
      return new Map(JSON.parse(text) as [string, unknown][]);
    } catch {
      // Never written, or cut off by the end of a process: it is worked out again.
      return new Map();
    }
  }
}

/** Gives the value that was kept under a key, or works it out and keeps it. */
export interface Keep<Value> {
  (key: string, make: () => Value): Value;
  /** What is kept under a key, without counting as a use. */
  find(key: string): Value | undefined;
  set(key: string, value: Value): void;
}

interface KeptKind {
  readonly before: ReadonlyMap<string, unknown>;
  readonly used: Map<string, unknown>;
  isChanged: boolean;
}

function keeper<Value>(kind: KeptKind): Keep<Value> {
  const { before, used } = kind;
  const find = (key: string) => (used.get(key) ?? before.get(key)) as Value | undefined;
  const set = (key: string, value: Value) => {
    if (before.get(key) !== value) kind.isChanged = true;
    used.set(key, value);
  };
  const keep = (key: string, make: () => Value): Value => {
    const value = find(key) ?? make();
    set(key, value);
    return value;
  };
  return Object.assign(keep, { find, set });
}
