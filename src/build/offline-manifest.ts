import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listFiles } from './list-files.ts';
import type { OfflineFile, OfflineManifest } from '../browser/offline-copy.ts';

/** What a copy in a browser does not need. */
const leftOut: readonly RegExp[] = [
  // Rules for hosts, the worker itself, and what it is told by.
  /^(?:_headers$|\.|sw\.js$|offline(?:-[0-9a-f]+)?\.json$)/u,
  // Files for disks and archives, and parts of Pagefind that no page uses.
  /^(?:disk|download)\/|^pagefind\/pagefind-(?:.*ui|highlight)/u,
  // What other sites, feed readers and programs ask for.
  /^(?:api|cards|o?embed|feeds)\/|^(?:embed\.js|llms\.txt|robots\.txt|sitemap[^/]*\.xml)$|\.md$/u,
  // Files for reference managers; the page's own buttons copy and save citations offline as well.
  /^(?:papers|topics|paths|listings)\/[^/]+\.(?:bib|ris|json)$/u,
  // Addresses that only lead on to others.
  /^arxiv\//u,
];

/** Lists every file that a reader's copy of the site needs, for `offline.json`. Runs last. */
export function offlineManifest(): AstroIntegration {
  return {
    name: 'offline-manifest',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const paths = (await listFiles(root)).filter(
          (path) => !leftOut.some((pattern) => pattern.test(path)),
        );
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
