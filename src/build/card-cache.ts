import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { writeAtomically } from '../content-files/write-atomically.ts';
import type { SiteFile } from '../formats/site-file.ts';
import { isWholePng } from './is-whole-png.ts';

/** To be raised when a card that says the same is to look different. */
const drawingVersion = 2;

/** Name of a card in the cache: the same for what gives the same picture, and only for that. */
export function cardKey({ from }: Pick<SiteFile, 'from'>): string {
  return createHash('sha256')
    .update(JSON.stringify([drawingVersion, from]))
    .digest('hex');
}

/** Pictures drawn by earlier builds, in a folder, as `<key>.png`. */
export interface CardCache {
  /** The picture, or `undefined` when there is none or its file is damaged. */
  readonly read: (key: string) => Promise<Uint8Array | undefined>;
  readonly write: (key: string, png: Uint8Array) => Promise<void>;
  /** Removes all others, and what a killed build left. @returns how many */
  readonly keepOnly: (keys: ReadonlySet<string>) => Promise<number>;
}

/** The cache in a folder, which may be missing. */
export async function openCardCache(folder: string): Promise<CardCache> {
  await mkdir(folder, { recursive: true });
  const fileOf = (key: string) => join(folder, `${key}.png`);
  // Asked once: most builds find everything, a first one nothing.
  const names = new Set(await readdir(folder));
  return {
    read: async (key) => {
      if (!names.has(basename(fileOf(key)))) return undefined;
      const png = await readFile(fileOf(key));
      return isWholePng(png) ? png : undefined;
    },
    write: (key, png) => writeAtomically(fileOf(key), png),
    keepOnly: async (keys) => {
      const used = new Set([...keys].map((key) => basename(fileOf(key))));
      const stale = (await readdir(folder)).filter((name) => !used.has(name));
      for (const name of stale) await rm(join(folder, name), { recursive: true, force: true });
      return stale.length;
    },
  };
}
