import { inflateSync } from 'node:zlib';

/** What a font says of its signs, as far as a line of text needs it. */
export interface FontMetrics {
  /** Width of a code point's sign in em, or `undefined` when the font has none. */
  readonly advance: (codePoint: number) => number | undefined;
}

/** Sizes in the WOFF 1.0 file format, https://www.w3.org/TR/WOFF/. */
const headerBytes = 44;
const tableEntryBytes = 20;

/**
 * Reads the widths of a font's signs. Kerning and ligatures are left out, so a line is a little
 * narrower than the sum says.
 * @param font a WOFF file of version 1
 * @throws {Error} when it is none, or has no Unicode character map
 */
export function fontMetrics(font: Buffer): FontMetrics {
  if (font.toString('latin1', 0, 4) !== 'wOFF') throw new Error('the font is no WOFF file');
  const unitsPerEm = readTable(font, 'head').readUInt16BE(18);
  const advanceCount = readTable(font, 'hhea').readUInt16BE(34);
  const advances = readTable(font, 'hmtx');
  const glyphs = readCharacterMap(readTable(font, 'cmap'));
  return {
    advance: (codePoint) => {
      const glyph = glyphs.get(codePoint);
      if (glyph === undefined) return undefined;
      // Signs behind the last width all have that one.
      return advances.readUInt16BE(Math.min(glyph, advanceCount - 1) * 4) / unitsPerEm;
    },
  };
}

function readTable(font: Buffer, tag: string): Buffer {
  const count = font.readUInt16BE(12);
  for (let index = 0; index < count; index += 1) {
    const entry = headerBytes + index * tableEntryBytes;
    if (font.toString('latin1', entry, entry + 4) !== tag) continue;
    const offset = font.readUInt32BE(entry + 4);
    const packedBytes = font.readUInt32BE(entry + 8);
    const bytes = font.readUInt32BE(entry + 12);
    const table = font.subarray(offset, offset + packedBytes);
    return packedBytes < bytes ? inflateSync(table) : table;
  }
  throw new Error(`the font has no table ${tag}`);
}

/** Code points to glyphs, https://learn.microsoft.com/typography/opentype/spec/cmap. */
function readCharacterMap(cmap: Buffer): Map<number, number> {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4)),
  );
  const byFormat = (format: number) =>
    subtables.find((subtable) => subtable.readUInt16BE(0) === format);
  const full = byFormat(12);
  if (full) return readFormat12(full);
  const basic = byFormat(4);
  if (basic) return readFormat4(basic);
  throw new Error('the font has no Unicode character map of format 4 or 12');
}

function readFormat4(subtable: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  const segments = subtable.readUInt16BE(6) / 2;
  const field = (array: number, segment: number) => 14 + (array * segments + segment) * 2;
  for (let segment = 0; segment < segments; segment += 1) {
    const end = subtable.readUInt16BE(field(0, segment));
    // Two bytes stand between the ends and the starts.
    const start = subtable.readUInt16BE(field(1, segment) + 2);
    const delta = subtable.readUInt16BE(field(2, segment) + 2);
    const rangeField = field(3, segment) + 2;
    const range = subtable.readUInt16BE(rangeField);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const indexed =
        range === 0 ? code : subtable.readUInt16BE(rangeField + range + (code - start) * 2);
      const glyph = range !== 0 && indexed === 0 ? 0 : (indexed + delta) % 0x10000;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}

function readFormat12(subtable: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  const groups = subtable.readUInt32BE(12);
  for (let group = 0; group < groups; group += 1) {
    const start = subtable.readUInt32BE(16 + group * 12);
    const end = subtable.readUInt32BE(16 + group * 12 + 4);
    const first = subtable.readUInt32BE(16 + group * 12 + 8);
    for (let code = start; code <= end; code += 1) glyphs.set(code, first + code - start);
  }
  return glyphs;
}
