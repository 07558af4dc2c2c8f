import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listFiles } from './list-files.ts';
import type { OfflineFile, OfflineManifest } from '../browser/offline-copy.ts';

/** What a copy in a browser does not need: files for disks, hosts and programs, the worker itself, leftovers. */
const leftOut =
  /^(?:_headers$|\.|api\/|disk\/|download\/|llms\.txt$|robots\.txt$|sitemap[^/]*\.xml$|.*\.md$|sw\.js$|offline(?:-[0-9a-f]+)?\.json$|pagefind\/pagefind-.*ui|pagefind\/pagefind-highlight)/u;

/** Lists every file that a reader's copy of the site needs, for `offline.json`. Runs last. */
export function offlineManifest(): AstroIntegration {
  return {
    name: 'offline-manifest',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const paths = (await listFiles(root)).filter((path) => !leftOut.test(path));
        const files: OfflineFile[] = [];
        for (const path of paths) {
          const content = await readFile(join(root, path));
          files.push([path, content.length, hashOf(content)]);
        }
        const text = JSON.stringify(files);
        const manifest: OfflineManifest = {
          bytes: files.reduce((sum, [, size]) => sum + size, 0),
          list: `offline-${hashOf(text)}.json`,
        };
        await writeFile(join(root, manifest.list), text);
        await writeFile(join(root, 'offline.json'), JSON.stringify(manifest));
      },
    },
  };
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10);
}
