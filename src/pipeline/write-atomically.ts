import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const temporaryEnding = '.shelfmark-tmp';

/**
 * Writes a file so that whoever reads it, at any moment and after any crash of this program, finds
 * the old content or the new, never a part.
 */
export async function writeAtomically(file: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${basename(file)}${temporaryEnding}`);
  await writeFile(temporary, content);
  await rename(temporary, file);
}

/** Removes what a killed run left behind. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const leftovers = names.filter((name) => name.startsWith('.') && name.endsWith(temporaryEnding));
  await Promise.all(leftovers.map((name) => rm(join(folder, name), { force: true })));
}
