import { ContentError, type Place } from '../../content-files/content-error.ts';
import { binaryFormat } from './seeming-format.ts';

/** Largest listing that is read, in bytes; a larger one is more likely a mistake than a listing. */
export const maxListingBytes = 256 * 1024 * 1024;

/** The text of a listing, and the encoding that it was taken to be in where nothing says so. */
export interface DecodedListing {
  readonly text: string;
  readonly guessed?: 'windows-1252';
}

/**
 * The text of a listing from its bytes, with any line ends: in UTF-8, in UTF-16 with a byte order mark,
 * or in the encoding that the beginning of a web page or of XML names. What is none of these and looks
 * like it is taken for Windows-1252, which has all of Latin-1. Control characters, which no page can
 * show, become U+FFFD.
 * @throws {ContentError} for an empty, binary or otherwise encoded file
 */
export function decodeListing(bytes: Uint8Array, file: string): DecodedListing {
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
  const { text, ...guess } = decode(bytes, file);
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
  return {
    text: text.replaceAll(/\r\n?/gu, '\n').replaceAll(/(?![\t\n\f])\p{Cc}/gu, '\ufffd'),
    ...guess,
  };
}

function decode(bytes: Uint8Array, file: string): DecodedListing {
  const declared = utf16Of(bytes) ?? 'utf-8';
  const text = decodeAs(declared, bytes);
  if (text !== undefined) return { text };
  const named = declared === 'utf-8' ? namedEncoding(bytes) : undefined;
  const textAsNamed = named === undefined ? undefined : decodeAs(named, bytes);
  if (textAsNamed !== undefined) return { text: textAsNamed };
  if (declared === 'utf-8' && looksWestern(bytes)) {
    return { text: new TextDecoder('windows-1252').decode(bytes), guessed: 'windows-1252' };
  }
  const isUtf8 = declared === 'utf-8';
  throw new ContentError(
    `is not ${isUtf8 ? 'UTF-8' : 'UTF-16'} text.`,
    [{ file, line: isUtf8 ? firstBadLine(bytes) : undefined }],
    'save it as UTF-8; if it is an archive, a PDF or an image, extract its text first.',
  );
}

function utf16Of([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** The text, or `undefined` where it has bytes that the encoding does not, or nobody knows it. */
function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What the beginning of a web page (`charset`) or of XML (`encoding`) says of its bytes. */
function namedEncoding(bytes: Uint8Array): string | undefined {
  const beginning = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const declaration =
    /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)|<meta[^>]*\bcharset\s*=\s*["']?([\w-]+)/iu;
  const [, inXml, inHtml] = declaration.exec(beginning) ?? [];
  return inXml ?? inHtml;
}

/** What is not ASCII; Windows-1252 has nothing at five of these. */
const highByte = /[\u0080-\u00ff]/gu;
const undefinedByte = /[\u0081\u008d\u008f\u0090\u009d]/u;

/** What is UTF-8 with a mistake has characters of several bytes, as have words in other scripts. */
const foreign = /[\u00c2-\u00f4][\u0080-\u00bf]|[\u0080-\u00ff]{3,}/gu;

/**
 * Whether bytes may be Windows-1252: hardly any two of them that UTF-8 would have together, and no runs
 * of letters outside of ASCII, as words of other scripts are.
 */
function looksWestern(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1');
  if (undefinedByte.test(text)) return false;
  const all = text.match(highByte)?.length ?? 0;
  const doubtful = text.match(foreign)?.join('').length ?? 0;
  return doubtful * 10 < all;
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
