import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CardFile } from '../formats/cards/card-files.ts';
import { cardKey, openCardCache } from './card-cache.ts';

/**
 * Cards under way at a time: while one is laid out, others are painted and compressed on Node's own
 * threads. Two cores are busy with three; worker threads were as fast and took half as much memory
 * again.
 */
const maxAtOnce = 3;

/** What `writeCards` did. */
export interface WrittenCards {
  readonly drawn: number;
  /** Taken from the cache. */
  readonly kept: number;
  /** No longer used, and removed from the cache. */
  readonly removed: number;
  /** Of all cards together. */
  readonly bytes: number;
}

/**
 * Writes each card as a PNG to its address under a site's root. What an earlier call has drawn is
 * taken from the cache, which afterwards holds these cards and no others.
 * @param folders the site's root, and a folder for the cache alone
 * @throws {Error} naming the card when one cannot be drawn
 */
export async function writeCards(
  cards: readonly CardFile[],
  folders: { readonly root: string; readonly cache: string },
): Promise<WrittenCards> {
  const cache = await openCardCache(folders.cache);
  const keys = new Set<string>();
  let drawn = 0;
  let bytes = 0;
  const readOrDraw = async (card: CardFile): Promise<Uint8Array> => {
    const key = cardKey(card);
    keys.add(key);
    const known = await cache.read(key);
    if (known) return known;
    const png = await card.content();
    await cache.write(key, png);
    drawn += 1;
    return png;
  };
  const rest = cards.values();
  const takeNext = async () => {
    for (const card of rest) {
      const png = await readOrDraw(card).catch((cause: unknown) => {
        throw new Error(`the card ${card.path} cannot be drawn`, { cause });
      });
      const file = join(folders.root, card.path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, png);
      bytes += png.length;
    }
  };
  await Promise.all(Array.from({ length: maxAtOnce }, takeNext));
  const removed = await cache.keepOnly(keys);
  return { drawn, kept: cards.length - drawn, removed, bytes };
}
