import { createHash } from 'node:crypto';
import { glob, readFile, readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { ContentError } from '../../content-files/content-error.ts';
import { maxListingBytes } from './decode-listing.ts';
import { binaryFormat } from './seeming-format.ts';

/** Bytes that are to become a listing. */
export interface Source {
  /** File name among the listings. */
  readonly name: string;
  /** Where it is, as messages show it. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What the curator gave, and what of it cannot be a listing. */
export interface GatheredSources {
  readonly sources: readonly Source[];
  /** Files of a folder that are no texts, or lie beside an export of Zotero. */
  readonly passedOver: readonly string[];
  readonly errors: readonly ContentError[];
}

/** Where standard input is read from: `-` among the files. */
export const standardInput = '-';

/** First bytes of gzip, https://www.rfc-editor.org/rfc/rfc1952 */
const gzip = [0x1f, 0x8b];

/**
 * Reads what is to be ingested: files, folders with everything in them, patterns such as
 * `exports/*.bib`, and `-` for standard input; packed by gzip or not. A listing is kept unpacked,
 * under its file name; one of a folder under its path in it, one of standard input under its digest.
 * @param date the day of collection; it becomes the beginning of each name
 * @param readInput gives all of standard input
 */
export async function gatherSources(
  files: readonly string[],
  date: string | undefined,
  readInput: () => Promise<Uint8Array>,
): Promise<GatheredSources> {
  const sources: Source[] = [];
  const passedOver: string[] = [];
  const errors: ContentError[] = [];
  const add = async (name: string, file: string, read: () => Promise<Uint8Array>) => {
    if (name.startsWith('.')) {
      errors.push(
        new ContentError(
          'is a hidden file, which would not be found again among the listings.',
          [{ file }],
          'give the listing a name that does not begin with a full stop.',
        ),
      );
      return;
    }
    try {
      const bytes = await unpacked(await read());
      const named = name === standardInput ? digestName(bytes) : name.replace(/\.gz$/iu, '');
      const isDated = date === undefined || named.startsWith(date);
      sources.push({ name: isDated ? named : `${date} ${named}`, file, bytes });
    } catch (cause) {
      errors.push(
        new ContentError('cannot be read.', [{ file }], 'check the path and its permissions.', {
          cause,
        }),
      );
    }
  };
  for (const file of files) {
    if (file === standardInput) {
      await add(standardInput, 'standard input', readInput);
      continue;
    }
    for (const path of await matching(file)) {
      if (!(await isFolder(path))) {
        await add(basename(path), path, () => readFile(path));
        continue;
      }
      const inFolder = await filesWithin(path);
      if (inFolder.length === 0) {
        errors.push(
          new ContentError('has no files in it.', [{ file: path }], 'give a folder of listings.'),
        );
      }
      for (const each of inFolder) {
        const bytes = await readFile(each);
        if (isAttachment(relative(path, each))) {
          passedOver.push(each);
          continue;
        }
        const isPacked = gzip.every((byte, index) => bytes[index] === byte);
        if (!isPacked && binaryFormat(bytes) !== undefined) passedOver.push(each);
        else {
          const name = relative(path, each).split(sep).join('-');
          await add(name, each, () => Promise.resolve(bytes));
        }
      }
    }
  }
  return { sources, passedOver, errors };
}

/** A pattern's files; a name that is no pattern, or of a file that is there, stays as it is. */
async function matching(file: string): Promise<string[]> {
  if (!/[*?[{]/u.test(file) || (await isThere(file))) return [file];
  const found: string[] = [];
  for await (const path of glob(file)) found.push(path);
  return found.length === 0 ? [file] : found.sort();
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

/** Zotero puts the files of an item, such as a saved web page, into a folder of its number. */
function isAttachment(path: string): boolean {
  return /(?:^|[\\/])files[\\/]\d+[\\/]/u.test(path);
}

/** Files of a folder and of the folders in it, in order, without hidden ones. */
async function filesWithin(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !relative(folder, path)
          .split(sep)
          .some((part) => part.startsWith('.')),
    )
    .sort();
}

async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  if (!gzip.every((byte, index) => bytes[index] === byte)) return bytes;
  return promisify(gunzip)(bytes, { maxOutputLength: maxListingBytes + 1 });
}

/** The same text has the same name, so that it is noticed when it comes again. */
function digestName(bytes: Uint8Array): string {
  return `input-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.txt`;
}
