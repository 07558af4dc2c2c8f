import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CborReader, CborWriter } from './cbor.ts';

/** The examples of RFC 8949, appendix A, and the edges of each size. */
const numbers = [
  [0, '00'],
  [23, '17'],
  [24, '1818'],
  [255, '18ff'],
  [256, '190100'],
  [65_535, '19ffff'],
  [65_536, '1a00010000'],
  [4_294_967_295, '1affffffff'],
] as const;

const texts = [
  ['', '60'],
  ['IETF', '6449455446'],
  ['ü', '62c3bc'],
  ['𐅑', '64f0908591'],
] as const;

const hex = (bytes: Buffer) => bytes.toString('hex');
const reader = (bytes: string) => new CborReader(Buffer.from(bytes, 'hex'));

describe('CborWriter and CborReader', () => {
  test.each(numbers)('%i is %s', (value, bytes) => {
    const writer = new CborWriter();
    writer.writeNumber(value);
    expect(hex(writer.take())).toBe(bytes);
    expect(reader(bytes).readNumber()).toBe(value);
  });

  test.each(texts)('“%s” is %s', (text, bytes) => {
    const writer = new CborWriter();
    writer.writeText(text);
    expect(hex(writer.take())).toBe(bytes);
    expect(reader(bytes).readText()).toBe(text);
  });

  test('an array is its length and its values', () => {
    const writer = new CborWriter();
    writer.writeArray(2);
    writer.writeNumber(1);
    writer.writeText('a');
    expect(hex(writer.take())).toBe('82016161');
    const read = reader('82016161');
    expect([read.readArray(), read.readNumber(), read.readText(), read.isAtEnd]).toEqual([
      2,
      1,
      'a',
      true,
    ]);
  });

  test('any values are read as they were written', () => {
    const values = fc.array(fc.oneof(fc.nat(2 ** 32 - 1), fc.string({ unit: 'grapheme' })));
    fc.assert(
      fc.property(values, (written) => {
        const writer = new CborWriter();
        writer.writeArray(written.length);
        for (const value of written) {
          if (typeof value === 'number') writer.writeNumber(value);
          else writer.writeText(value);
        }
        const read = new CborReader(writer.take());
        expect(read.readArray()).toBe(written.length);
        const values = written.map((value) =>
          typeof value === 'number' ? read.readNumber() : read.readText(),
        );
        expect(values).toEqual(written);
        expect(read.isAtEnd).toBe(true);
      }),
    );
  });
});

describe('CborReader', () => {
  test('passes over numbers of any size, negative ones as well', () => {
    const read = reader('85 00 20 18ff 3903e7 1a000f4240 17'.replaceAll(' ', ''));
    expect(read.skipNumbers()).toBe(5);
    expect(read.readNumber()).toBe(23);
  });

  test.each([
    ['a text', '6161', (read: CborReader) => read.readNumber()],
    ['a number', '01', (read: CborReader) => read.readText()],
    ['an array of texts', '816161', (read: CborReader) => read.skipNumbers()],
    ['the end', '', (read: CborReader) => read.readArray()],
  ])('refuses %s where another value is due', (_, bytes, read) => {
    expect(() => read(reader(bytes))).toThrow('CBOR: no value of kind');
  });

  test.each([
    ['an array without an end', '9f'],
    ['an array of more than four thousand million values', '9b0000000100000000'],
  ])('refuses %s', (_, bytes) => {
    expect(() => reader(bytes).readArray()).toThrow('CBOR: neither');
  });
});

describe('CborWriter.copy', () => {
  test('takes over values as they are written elsewhere, however many', () => {
    const source = Buffer.from('ff'.repeat(100_000), 'hex');
    const writer = new CborWriter();
    writer.writeNumber(1);
    writer.copy(source);
    writer.copy(source, 0, 2);
    expect(writer.take()).toEqual(
      Buffer.concat([Buffer.from([1]), source, Buffer.from([255, 255])]),
    );
    expect(writer.take()).toHaveLength(0);
  });
});
