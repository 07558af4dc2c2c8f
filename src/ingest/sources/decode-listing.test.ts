import { describe, expect, test } from 'vitest';
import { ContentError } from '../../content-files/content-error.ts';
import { decodeListing, maxListingBytes } from './decode-listing.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, order: 'LE' | 'BE'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'LE' ? bytes : bytes.swap16();
}

/** Message and line of the error that a listing gives. */
function problemOf(bytes: Uint8Array): { message: string; line: number | undefined } | undefined {
  try {
    decodeListing(bytes, 'a.txt');
    return undefined;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { message: error.message, line: error.places[0]?.line };
  }
}

describe('decodeListing', () => {
  test.each([
    ['line feeds', utf8('Mar 14\n\nMoß\n')],
    ['carriage returns and line feeds', utf8('Mar 14\r\n\r\nMoß\r\n')],
    ['carriage returns', utf8('Mar 14\r\rMoß\r')],
    ['a byte order mark', utf8('\ufeffMar 14\n\nMoß\n')],
    ['UTF-16, low byte first', utf16('\ufeffMar 14\n\nMoß\n', 'LE')],
    ['UTF-16, high byte first', utf16('\ufeffMar 14\r\n\r\nMoß\r\n', 'BE')],
  ])('gives the same text for %s', (_name, bytes) => {
    expect(decodeListing(bytes, 'a.txt')).toBe('Mar 14\n\nMoß\n');
  });

  test.each([
    ['no byte', new Uint8Array()],
    ['blanks only', utf8(' \t\r\n\n')],
    ['a byte order mark only', utf8('\ufeff')],
  ])('refuses a file of %s', (_name, bytes) => {
    expect(problemOf(bytes)).toEqual({ message: 'is empty.', line: undefined });
  });

  test('names the line of a NUL byte', () => {
    expect(problemOf(utf8('Mar 14\n\nMo\0ss\n'))).toEqual({
      message: 'is not text: it contains NUL bytes.',
      line: 3,
    });
  });

  test('asks for a byte order mark in UTF-16', () => {
    expect(problemOf(utf16('Mar 14\n', 'LE'))?.message).toBe('is not text: it contains NUL bytes.');
  });

  test.each([
    ['a Latin-1 letter', [0x4d, 0x6f, 0xdf, 0x0a]],
    ['half a letter at the end of a line', [0x4d, 0xc3, 0x0a, 0x9f]],
    ['half a letter at the end of the file', [0x4d, 0xc3]],
    ['a letter in more bytes than it needs', [0xc1, 0x81]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
  ])('names the line of %s, which is no UTF-8', (_name, bytes) => {
    expect(problemOf(Uint8Array.of(...utf8('Mär 14\r\n\r\n'), ...bytes))).toEqual({
      message: 'is not UTF-8 text.',
      line: 3,
    });
  });

  test.each([
    ['half a character', [0xff, 0xfe, 0x4d]],
    ['half a surrogate pair', [0xff, 0xfe, 0x00, 0xd8, 0x4d, 0x00]],
  ])('refuses UTF-16 with %s', (_name, bytes) => {
    expect(problemOf(Uint8Array.from(bytes))).toEqual({
      message: 'is not UTF-16 text.',
      line: undefined,
    });
  });

  test('puts U+FFFD for control characters, which no page can show', () => {
    expect(decodeListing(utf8('a\u0001b\u001bc\u007fd\u0085e\u009ff\tg\u000ch\vi'), 'a.txt')).toBe(
      'a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\tg\u000ch\ufffdi',
    );
  });

  test('refuses a file that is too large to be a listing', () => {
    expect(problemOf(new Uint8Array(maxListingBytes + 32e6))?.message).toBe(
      'has 300 MB; a listing may have 268.',
    );
  });
});
