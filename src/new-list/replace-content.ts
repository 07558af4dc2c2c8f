import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ContentError } from '../content-files/content-error.ts';
import { lockName } from '../content-files/content-lock.ts';

/** Where the content of before is kept: beside the folder. */
export function folderOfBefore(root: string): string {
  return `${root}.before`;
}

/**
 * Puts new files in place of a whole content folder, which is kept beside it. The new folder is
 * complete before the old one is moved, and is moved in whole: a run that is killed leaves the old
 * content or the new, never a part.
 * @param files by their names in the folder
 * @throws {ContentError} when a content is kept there already; nothing is changed then
 */
export async function replaceContent(
  root: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const before = folderOfBefore(root);
  if (existsSync(before)) {
    throw new ContentError(
      'is there already: it has the content that an earlier new list replaced.',
      [{ file: before }],
      'move it elsewhere, or delete it if nobody needs it.',
    );
  }
  const making = `${root}.new`;
  await rm(making, { recursive: true, force: true });
  for (const [name, text] of files) {
    const file = join(making, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const isReplaced = existsSync(root);
  if (isReplaced) await rename(root, before);
  try {
    await rename(making, root);
  } catch (error) {
    if (isReplaced) await rename(before, root);
    throw error;
  }
  // The lock of the command was moved with the folder; the content there is nobody's work now.
  await rm(join(before, lockName), { force: true });
}
