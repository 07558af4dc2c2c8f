import { promisify } from 'node:util';
import { crc32, deflate, type ZlibOptions } from 'node:zlib';

/** First eight bytes of every PNG file. */
export const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');

/**
 * Colours of a palette that takes half a byte a pixel. Text on paper in three inks has some 90, nearly
 * all of them at the edges of letters; with 16 a card takes a quarter fewer bytes, and no eye sees it.
 */
const maxColours = 16;
const bitDepth = 4;
/** Of PNG's kinds of colour, https://www.w3.org/TR/png-3/#3colourType. */
const indexedColour = 3;
/** The higher levels take up to ten times as long for a twentieth of the bytes. */
const compressionLevel = 7;

const compress = promisify<Buffer, ZlibOptions, Buffer>(deflate);

/**
 * A picture of few colours as a PNG with a palette of at most 16, in which the colours of larger areas
 * are exact. The same pixels give the same bytes. https://www.w3.org/TR/png-3/
 * @param pixels four bytes a pixel, red, green, blue and alpha; transparency is dropped
 */
export async function palettePng(
  pixels: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Buffer> {
  const words = toWords(pixels, width * height);
  const { palette, placeOf } = toPalette(countColours(words));
  // Every row begins with its filter; 0, none, suits palettes best.
  const rowBytes = 1 + Math.ceil((width * bitDepth) / 8);
  const rows = Buffer.alloc(rowBytes * height);
  let word: number | undefined;
  let place = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const next = words[y * width + x];
      if (next !== word) place = placeOf.get(next ?? 0) ?? 0;
      word = next;
      if (place === 0) continue;
      const byte = y * rowBytes + 1 + (x >> 1);
      rows[byte] = (rows[byte] ?? 0) | (x % 2 === 0 ? place << bitDepth : place);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bitDepth, indexedColour], 8);
  const data = await compress(rows, { level: compressionLevel });
  return Buffer.concat([
    pngSignature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Pixels as one number each, in the machine's order of bytes. */
function toWords(pixels: Uint8Array, count: number): Uint32Array {
  const { buffer, byteOffset } = pixels.byteOffset % 4 === 0 ? pixels : pixels.slice();
  return new Uint32Array(buffer, byteOffset, count);
}

/** How many pixels have which colour. */
function countColours(words: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  let runStart = 0;
  for (let pixel = 1; pixel <= words.length; pixel += 1) {
    // Most pixels have the colour of the one before.
    const word = words[runStart] ?? 0;
    if (pixel < words.length && words[pixel] === word) continue;
    counts.set(word, (counts.get(word) ?? 0) + pixel - runStart);
    runStart = pixel;
  }
  return counts;
}

/**
 * The most frequent colour, then one after another the colour that most pixels are farthest from
 * having; and for every colour the place of the nearest in the palette.
 */
function toPalette(counts: ReadonlyMap<number, number>): {
  palette: readonly Rgb[];
  placeOf: ReadonlyMap<number, number>;
} {
  const colours = [...counts].map(([word, count]) => ({
    word,
    count,
    rgb: toRgb(word),
    place: 0,
    distance: Infinity,
  }));
  const palette: Rgb[] = [];
  while (palette.length < Math.min(maxColours, colours.length)) {
    const missOf = ({ count, distance }: (typeof colours)[number]) =>
      palette.length === 0 ? count : count * distance;
    const { rgb } = colours.reduce((worst, each) => (missOf(each) > missOf(worst) ? each : worst));
    for (const each of colours) {
      const distance = squaredDistance(each.rgb, rgb);
      if (distance >= each.distance) continue;
      each.distance = distance;
      each.place = palette.length;
    }
    palette.push(rgb);
  }
  return { palette, placeOf: new Map(colours.map(({ word, place }) => [word, place])) };
}

type Rgb = readonly [red: number, green: number, blue: number];

function toRgb(word: number): Rgb {
  const [red = 0, green = 0, blue = 0] = new Uint8Array(Uint32Array.of(word).buffer);
  return [red, green, blue];
}

function squaredDistance(a: Rgb, b: Rgb): number {
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
