import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cardKey, openCardCache } from './card-cache.ts';
import { cardElement, type CardElement } from './card-element.ts';
import { loadCardFonts } from './card-fonts.ts';
import type { Card } from './card.ts';
import { drawCard } from './draw-card.ts';

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
  cards: ReadonlyMap<string, Card>,
  folders: { readonly root: string; readonly cache: string },
): Promise<WrittenCards> {
  const fonts = await loadCardFonts();
  const cache = await openCardCache(folders.cache);
  const keys = new Set<string>();
  let drawn = 0;
  let bytes = 0;
  /** So that two cards that say the same are not drawn, and written to one file, at once. */
  const underWay = new Map<string, Promise<Buffer>>();
  const readOrDraw = async (key: string, element: CardElement): Promise<Buffer> => {
    const known = await cache.read(key);
    if (known) return known;
    const png = await drawCard(element, fonts.fonts);
    await cache.write(key, png);
    drawn += 1;
    return png;
  };
  const pictureOf = async (card: Card): Promise<Buffer> => {
    const element = cardElement(card, fonts);
    const key = cardKey(element, fonts);
    keys.add(key);
    const picture = underWay.get(key) ?? readOrDraw(key, element);
    underWay.set(key, picture);
    try {
      return await picture;
    } finally {
      underWay.delete(key);
    }
  };
  const rest = cards.entries();
  const takeNext = async () => {
    for (const [path, card] of rest) {
      const png = await pictureOf(card).catch((cause: unknown) => {
        throw new Error(`the card ${path} cannot be drawn`, { cause });
      });
      const file = join(folders.root, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, png);
      bytes += png.length;
    }
  };
  await Promise.all(Array.from({ length: maxAtOnce }, takeNext));
  const removed = await cache.keepOnly(keys);
  return { drawn, kept: cards.size - drawn, removed, bytes };
}
