import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** What `npm run build` reads of the project besides the content and the packages. */
const sources = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * Copies what a build reads, without anything that an earlier build stored. Packages are links to
 * the ones here.
 * @param project a folder for the copy; it must not exist
 */
export async function copyProject(project: string): Promise<void> {
  await mkdir(join(project, 'node_modules'), { recursive: true });
  for (const name of sources) await cp(name, join(project, name), { recursive: true });
  for (const name of await readdir('node_modules')) {
    if (name.startsWith('.')) continue;
    await symlink(resolve('node_modules', name), join(project, 'node_modules', name), 'junction');
  }
}
