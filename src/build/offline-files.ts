import { createHash } from 'node:crypto';
import type { OfflineFile, OfflineManifest } from '../formats/offline/offline-manifest.ts';
import { fileOf, type BuiltFile } from './built-files.ts';

/** What a copy in a browser does not need. */
const leftOut: readonly RegExp[] = [
  // Rules for hosts, the worker itself, and what it is told by.
  /^(?:_headers$|\.|sw\.js$|offline(?:-[0-9a-f]+)?\.json$)/u,
  // Files for disks and archives.
  /^(?:disk|download)\//u,
  // What other sites, feed readers and programs ask for.
  /^(?:api|cards|o?embed|feeds)\/|^(?:embed\.js|llms\.txt|robots\.txt|sitemap[^/]*\.xml)$|\.md$/u,
  // Files for reference managers; the page's own buttons copy and save citations offline as well.
  /^(?:papers|topics|paths|listings)\/[^/]+\.(?:bib|ris|json)$/u,
  // Addresses that only lead on to others.
  /^arxiv\//u,
];

/**
 * `offline.json` and the list that it names: every file that a reader's copy of the site needs, with
 * its size and its digest.
 * @param built the files of the site, by address
 */
export function offlineFiles(
  built: ReadonlyMap<string, BuiltFile>,
): { readonly path: string; readonly text: string }[] {
  const files = [...built]
    .map(([path, { bytes, digest }]): OfflineFile => [fileOf(path), bytes, digest])
    .filter(([path]) => !leftOut.some((pattern) => pattern.test(path)))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify(files);
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 10);
  const manifest: OfflineManifest = {
    bytes: files.reduce((sum, [, bytes]) => sum + bytes, 0),
    list: `offline-${digest}.json`,
  };
  return [
    { path: `/${manifest.list}`, text },
    { path: '/offline.json', text: JSON.stringify(manifest) },
  ];
}
