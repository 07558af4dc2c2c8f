import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { inventedList } from '../reading-list/testing/invented-list.ts';
import { inventedPaper } from '../reading-list/testing/invented-paper.ts';
import { cardFiles } from '../formats/cards/card-files.ts';
import { cardPath, cardSize } from '../formats/cards/card.ts';
import { writeCards } from './write-cards.ts';

let root: string;
let cache: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'shelfmark-cards-'));
  cache = join(root, 'cache');
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Writes the cards of papers, by id and title. */
function write(titles: Readonly<Record<string, string>>) {
  const papers = Object.entries(titles).map(([id, title]) => inventedPaper(id, { title }));
  const list = inventedList({ site: { url: 'https://reading.example/' }, papers });
  const cards = cardFiles(list).filter(({ path }) => path.startsWith('/cards/papers/'));
  return writeCards(cards, { root, cache });
}

const pictureOf = (id: string) => readFile(join(root, cardPath('papers', id)));
const cached = async () => (await readdir(cache)).sort();

describe('writeCards', () => {
  test('writes pictures of the right size', async () => {
    const { bytes } = await write({ cart: 'Carts', root: 'Roots' });
    const pictures = await Promise.all([pictureOf('cart'), pictureOf('root')]);
    for (const picture of pictures) expect(await sharp(picture).metadata()).toMatchObject(cardSize);
    expect(bytes).toBe(pictures.reduce((sum, { length }) => sum + length, 0));
  });

  test('draws nothing a second time, and the bytes are the same', async () => {
    expect(await write({ cart: 'Carts', root: 'Roots' })).toMatchObject({ drawn: 2, kept: 0 });
    const first = await pictureOf('cart');
    expect(await write({ cart: 'Carts', root: 'Roots' })).toMatchObject({ drawn: 0, kept: 2 });
    expect(await pictureOf('cart')).toEqual(first);
    await rm(cache, { recursive: true });
    expect(await write({ cart: 'Carts' })).toMatchObject({ drawn: 1 });
    expect(await pictureOf('cart')).toEqual(first);
  });

  test('draws the one whose title has changed, and forgets what it was', async () => {
    await write({ cart: 'Carts', root: 'Roots' });
    const before = await pictureOf('cart');
    const result = await write({ cart: 'Better carts', root: 'Roots' });
    expect(result).toMatchObject({ drawn: 1, kept: 1, removed: 1 });
    expect(await pictureOf('cart')).not.toEqual(before);
    expect(await cached()).toHaveLength(2);
  });

  test.each([
    ['broken off', (file: string) => truncate(file, 900)],
    ['empty', (file: string) => truncate(file, 0)],
    ['no picture', (file: string) => writeFile(file, 'not a picture')],
    [
      'damaged inside',
      async (file: string) => {
        const bytes = await readFile(file);
        bytes[400] = (bytes[400] ?? 0) ^ 1;
        await writeFile(file, bytes);
      },
    ],
  ])('draws anew what is %s in the cache', async (_rule, damage) => {
    await write({ cart: 'Carts' });
    const [name = ''] = await cached();
    const whole = await readFile(join(cache, name));
    await damage(join(cache, name));
    expect(await write({ cart: 'Carts' })).toMatchObject({ drawn: 1, kept: 0 });
    expect(await readFile(join(cache, name))).toEqual(whole);
    expect(await pictureOf('cart')).toEqual(whole);
  });

  test('removes what a killed build left in the cache', async () => {
    await write({ cart: 'Carts' });
    const [name = ''] = await cached();
    await writeFile(join(cache, `.${name}.shelfmark-tmp`), 'half');
    expect(await write({ cart: 'Carts' })).toMatchObject({ drawn: 0, removed: 1 });
    expect(await cached()).toEqual([name]);
  });

  test('stays small', async () => {
    await write({ cart: 'A title of the length that most titles have: with a subtitle after it' });
    const { size } = await stat(join(root, cardPath('papers', 'cart')));
    expect(size).toBeLessThan(30_000);
  });
});
