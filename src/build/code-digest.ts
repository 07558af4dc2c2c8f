import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from './list-files.ts';

/** What besides `src` decides how a build turns out. */
const settings = ['astro.config.mjs', 'package.json', 'tsconfig.json'];

/** What takes no part in a build: tests and documentation. */
const besides = /\.test\.ts$|\.md$|(?:^|\/)(?:testing|fixtures)\/|^(?:e2e|shipped-list)\//u;

/**
 * Digest of the code of a build: with another one, nothing that an earlier build kept is used.
 * @param project its folder
 */
export async function codeDigest(project: string): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  const sources = (await listFiles(join(project, 'src'))).filter((path) => !besides.test(path));
  for (const path of [...settings, ...sources.map((source) => `src/${source}`)]) {
    hash.update(`\0${path}\0`).update(await readFile(join(project, path)));
  }
  return hash.digest('base64url').slice(0, 16);
}
