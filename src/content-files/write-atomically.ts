import { existsSync, realpathSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Ends the name of every file that is not finished. */
export const temporaryEnding = '.shelfmark-tmp';

/**
 * Writes a file so that whoever reads it, at any moment and after any crash of this program, finds
 * the old content or the new, never a part. A link stays one: what it leads to is written.
 */
export async function writeAtomically(file: string, content: string | Uint8Array): Promise<void> {
  const target = existsSync(file) ? realpathSync(file) : file;
  const folder = dirname(target);
  if (!existsSync(folder)) await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${basename(target)}${temporaryEnding}`);
  await writeFile(temporary, content);
  await rename(temporary, target);
}

/** Removes what a killed run left in a folder. */
export async function removeLeftovers(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  for (const name of await readdir(folder)) {
    if (name.startsWith('.') && name.endsWith(temporaryEnding)) {
      await rm(join(folder, name), { force: true });
    }
  }
}
