import { ContentError, type Place } from '../../content-files/content-error.ts';
import { binaryFormat } from './seeming-format.ts';

/** Largest listing that is read, in bytes; a larger one is more likely a mistake than a listing. */
export const maxListingBytes = 256 * 1024 * 1024;

/**
 * The text of a listing from its bytes: UTF-8, or UTF-16 with a byte order mark, with any line
 * ends. Control characters, which no page can show, become U+FFFD.
 * @throws {ContentError} for an empty, binary or wrongly encoded file
 */
export function decodeListing(bytes: Uint8Array, file: string): string {
  const place: Place = { file };
  if (bytes.length > maxListingBytes) {
    throw new ContentError(
      `has ${String(Math.round(bytes.length / 1e6))} MB; a listing may have ${String(Math.round(maxListingBytes / 1e6))}.`,
      [place],
      'split the file into several listings.',
    );
  }
  const binary = binaryFormat(bytes);
  if (binary !== undefined) {
    throw new ContentError(
      `is ${binary}, and no text.`,
      [place],
      'give its text, or the list in one of the formats of content/README.md.',
    );
  }
  const text = decode(bytes, file);
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    throw new ContentError(
      'is not text: it contains NUL bytes.',
      [{ file, line: lineAt(text, nul) }],
      'give a text listing; save UTF-16 text with a byte order mark or as UTF-8.',
    );
  }
  if (text.trim() === '') {
    throw new ContentError('is empty.', [place], 'collect the listing again, or leave it out.');
  }
  return text.replaceAll(/\r\n?/gu, '\n').replaceAll(/(?![\t\n\f])\p{Cc}/gu, '\ufffd');
}

function decode(bytes: Uint8Array, file: string): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ContentError(
      `is not ${utf16 ? 'UTF-16' : 'UTF-8'} text.`,
      [{ file, line: utf16 ? undefined : firstBadLine(bytes) }],
      'save it as UTF-8; if it is an archive, a PDF or an image, extract its text first.',
      { cause },
    );
  }
}

/** 1-based line of the first byte that UTF-8 does not allow. */
function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    line += 1;
    start = end;
  }
  return line;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
