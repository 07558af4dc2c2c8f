import { delimiter } from 'node:path';
import { findProgram } from '../../scripts/find-program.ts';

/** Where Debian puts servers, which not every user's search path has. */
const systemFolders = ['/usr/sbin', '/usr/local/sbin'];

/**
 * Path of a program that a test cannot do without.
 * @param debianPackage what to install for it, where that has another name
 * @throws {Error} that says what to install when there is none
 */
export async function requiredProgram(name: string, debianPackage = name): Promise<string> {
  const folders = [process.env['PATH'] ?? '', ...systemFolders].join(delimiter);
  const path = await findProgram(name, { PATH: folders });
  if (path !== undefined) return path;
  throw new Error(`${name} was not found. Install it (Debian: apt-get install ${debianPackage}).`);
}
