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
  const { colours, indices } = toColours(pixels, width * height);
  const { palette, places } = toPalette(colours);
  // Every row begins with its filter; 0, none, suits palettes best.
  const rowBytes = 1 + Math.ceil((width * bitDepth) / 8);
  const rows = Buffer.alloc(rowBytes * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const place = places[indices[y * width + x] ?? 0] ?? 0;
      const byte = y * rowBytes + 1 + (x >> 1);
      rows[byte] = (rows[byte] ?? 0) | (x % 2 === 0 ? place << bitDepth : place);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bitDepth, indexedColour], 8);
  const paletteBytes = Buffer.alloc(palette.length * 3);
  for (const [place, colour] of palette.entries()) paletteBytes.writeUIntBE(colour, place * 3, 3);
  const data = await compress(rows, { level: compressionLevel });
  return Buffer.concat([
    pngSignature,
    chunk('IHDR', header),
    chunk('PLTE', paletteBytes),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A colour as a number, and how many pixels have it. */
interface Colour {
  readonly value: number;
  count: number;
}

/** The colours in the order in which they are met, and for each pixel which one it has. */
function toColours(
  pixels: Uint8Array,
  count: number,
): { colours: readonly Colour[]; indices: Uint32Array } {
  const view = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const colours: Colour[] = [];
  const indexOf = new Map<number, number>();
  const indices = new Uint32Array(count);
  let colour: Colour | undefined;
  let index = 0;
  for (let pixel = 0; pixel < count; pixel += 1) {
    const value = view.getUint32(pixel * 4) >>> 8;
    // Most pixels have the colour of the one before.
    if (colour?.value !== value) {
      index = indexOf.get(value) ?? colours.length;
      colour = colours[index] ?? { value, count: 0 };
      colours[index] = colour;
      indexOf.set(value, index);
    }
    colour.count += 1;
    indices[pixel] = index;
  }
  return { colours, indices };
}

/**
 * The most frequent colour, then one after another the colour that most pixels are farthest from
 * having; and for every colour the place of the nearest in the palette.
 */
function toPalette(colours: readonly Colour[]): {
  palette: readonly number[];
  places: readonly number[];
} {
  const misses = colours.map(({ value, count }) => ({
    value,
    count,
    place: 0,
    distance: Infinity,
  }));
  const worstOf = (size: (miss: (typeof misses)[number]) => number) =>
    misses.reduce((worst, miss) => (size(miss) > size(worst) ? miss : worst));
  const palette: number[] = [];
  while (palette.length < Math.min(maxColours, colours.length)) {
    const { value } = worstOf(({ count, distance }) =>
      palette.length === 0 ? count : count * distance,
    );
    for (const miss of misses) {
      const distance = squaredDistance(miss.value, value);
      if (distance >= miss.distance) continue;
      miss.distance = distance;
      miss.place = palette.length;
    }
    palette.push(value);
  }
  return { palette, places: misses.map(({ place }) => place) };
}

function squaredDistance(a: number, b: number): number {
  const part = (shift: number) => ((a >> shift) & 255) - ((b >> shift) & 255);
  return part(16) ** 2 + part(8) ** 2 + part(0) ** 2;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
