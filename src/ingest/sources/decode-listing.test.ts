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
    expect(decodeListing(bytes, 'a.txt')).toEqual({ text: 'Mar 14\n\nMoß\n' });
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
    ['a letter', 'M\xf6we', 'Möwe'],
    ['letters side by side', 'Die Gr\xf6\xdfe der M\xf6we', 'Die Größe der Möwe'],
    ['quotes and dashes', 'The \x93gull\x94 \x96 by Ren\xe9', 'The “gull” – by René'],
  ])('takes %s that no UTF-8 has for Windows-1252, and says so', (_what, bytes, text) => {
    expect(decodeListing(Buffer.from(bytes, 'latin1'), 'a.bib')).toEqual({
      text,
      guessed: 'windows-1252',
    });
  });

  test.each([
    ['a web page', '<!doctype html><meta charset="windows-1251"><title>\xcc\xee\xf5', 'Мох'],
    ['XML', '<?xml version="1.0" encoding="ISO-8859-2"?><title>\xa3\xf3d\xbc', 'Łódź'],
  ])('takes what %s says of its encoding', (_what, bytes, word) => {
    const decoded = decodeListing(Buffer.from(bytes, 'latin1'), 'a.html');
    expect(decoded.text).toContain(`<title>${word}`);
    expect(decoded.guessed).toBeUndefined();
  });

  test.each([
    ['Cyrillic', '\xcc\xee\xf5 \xed\xe0 \xea\xf0\xfb\xf8\xe0\xf5'],
    ['Japanese', '\x83^\x83C\x83g\x83\x8b\x82\xcc\x97\xe1'],
    ['Chinese', '\xb3\xb1\xcf\xab\xb1\xed'],
    ['a byte that Windows-1252 does not have', 'Mo\x81\xdf'],
  ])('refuses %s in an encoding that nothing names', (_what, bytes) => {
    expect(problemOf(Buffer.from(bytes, 'latin1'))?.message).toBe('is not UTF-8 text.');
  });

  test.each([
    ['a Latin-1 letter among others', [0x4d, 0x6f, 0xdf, 0x0a]],
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
    const { text } = decodeListing(
      utf8('a\u0001b\u001bc\u007fd\u0085e\u009ff\tg\u000ch\vi'),
      'a.txt',
    );
    expect(text).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\tg\u000ch\ufffdi');
  });

  test('refuses a file that is too large to be a listing', () => {
    expect(problemOf(new Uint8Array(maxListingBytes + 32e6))?.message).toBe(
      'has 300 MB; a listing may have 268.',
    );
  });
});
