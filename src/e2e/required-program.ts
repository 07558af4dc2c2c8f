import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** Where Debian puts servers, which not every user's search path has. */
const systemFolders = ['/usr/sbin', '/usr/local/sbin'];

/**
 * Path of a program that a test cannot do without.
 * @param debianPackage what to install for it, where that has another name
 * @throws {Error} that says what to install when there is none
 */
export async function requiredProgram(name: string, debianPackage = name): Promise<string> {
  for (const folder of [...(process.env['PATH'] ?? '').split(delimiter), ...systemFolders]) {
    const path = join(folder, name);
    const isPresent = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isPresent) return path;
  }
  throw new Error(`${name} was not found. Install it (Debian: apt-get install ${debianPackage}).`);
}
