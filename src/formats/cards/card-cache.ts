import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import resvgPackage from '@resvg/resvg-js/package.json' with { type: 'json' };
import satoriPackage from 'satori/package.json' with { type: 'json' };
import { writeAtomically } from '../../content-files/write-atomically.ts';
import type { CardElement } from './card-element.ts';
import type { CardFonts } from './card-fonts.ts';
import { isWholePng } from './is-whole-png.ts';

/** To be raised when the same elements are to make another file: by `draw-card` or `palette-png`. */
const drawingVersion = 1;

/** Everything besides the elements that decides about the bytes of a picture. */
const tools = [
  drawingVersion,
  satoriPackage.version,
  resvgPackage.version,
  process.versions.zlib,
].join(' ');

/** Name of a card in the cache: the same for what gives the same picture, and only for that. */
export function cardKey(element: CardElement, { hash }: Pick<CardFonts, 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify([tools, hash, element]))
    .digest('hex');
}

/** Pictures drawn by earlier builds, in a folder, as `<key>.png`. */
export interface CardCache {
  /** The picture, or `undefined` when there is none or its file is damaged. */
  readonly read: (key: string) => Promise<Buffer | undefined>;
  readonly write: (key: string, png: Uint8Array) => Promise<void>;
  /** Removes all others, and what a killed build left behind. @returns how many */
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
