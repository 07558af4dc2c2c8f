import { readFileSync, statSync, type Dirent } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { ContentError } from './content-error.ts';
import { hasCode } from './has-code.ts';

export interface TextFile {
  /** Path as messages show it: relative to the project, with `/`. */
  readonly file: string;
  /** File name without its ending. */
  readonly stem: string;
  readonly text: string;
}

/** Text files of a folder with one ending, sorted by name; none when the folder does not exist. */
export async function readTextFolder(folder: string, ending: string): Promise<TextFile[]> {
  const names = await readFileNames(folder);
  const files: TextFile[] = [];
  // One after the other, as systems limit how many files may be open, and without a thread for each.
  for (const name of names.filter((each) => each.endsWith(ending))) {
    const file = join(folder, name);
    files.push({ file, stem: basename(name, ending), text: readFileSync(file, 'utf8') });
  }
  return files;
}

/**
 * Names of the folder's files, links to files included, sorted, without hidden ones; none when it does
 * not exist.
 * @throws {ContentError} for a link that leads nowhere
 */
export async function readFileNames(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.name.startsWith('.') && leadsToFile(entry))
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}

function leadsToFile(entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const file = join(entry.parentPath, entry.name);
  const target = statSync(file, { throwIfNoEntry: false });
  if (target !== undefined) return target.isFile();
  throw new ContentError(
    'is a link to a file that is not there.',
    [{ file }],
    'restore the file that it leads to, or delete the link.',
  );
}

/** The text of a file, or `undefined` when there is none. */
export async function readTextIfPresent(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}
