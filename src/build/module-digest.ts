import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * Digest of a module with all that it imports: the project's own code without comments, and the
 * versions of packages as they are installed. For what is costly to make and follows from one module.
 * @param project its folder
 * @param path of the module, from that folder
 */
export async function moduleDigest(project: string, path: string): Promise<string> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: resolve(project),
    entryPoints: [path],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    minify: true,
    metafile: true,
    write: false,
  });
  const hash = createHash('sha256').update(process.version);
  for (const { text } of outputFiles) hash.update(text);
  const imported = Object.values(metafile.outputs).flatMap(({ imports }) => imports);
  const packages = imported
    .filter(({ external, path: name }) => external === true && !isBuiltin(name))
    .map(({ path: name }) => packageOf(name));
  for (const name of [...new Set(packages)].sort()) {
    const file = join(project, 'node_modules', name, 'package.json');
    const { version } = JSON.parse(await readFile(file, 'utf8')) as { readonly version: string };
    hash.update(`\0${name}@${version}`);
  }
  return hash.digest('base64url').slice(0, 16);
}

/** `@scope/name` of `@scope/name/file.js`. */
function packageOf(imported: string): string {
  return imported
    .split('/')
    .slice(0, imported.startsWith('@') ? 2 : 1)
    .join('/');
}
