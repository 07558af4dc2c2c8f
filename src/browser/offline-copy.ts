import type { OfflineFile, OfflineManifest } from '../formats/offline/offline-manifest.ts';

/** Where the site stands, and the browser's store of its copy. */
export interface CopyPlace {
  /** Address of the site's root, with a slash at its end. */
  readonly root: URL;
  readonly caches: CacheStorage;
}

const manifestFile = 'offline.json';

/** Files fetched at once: enough to fill a line, few enough for a small host. */
const parallelFetches = 6;

/** Name of a cache of this site; sites that share an origin do not share it. */
export function cacheName(root: URL, purpose: 'visited' | 'copy'): string {
  return `shelfmark-${purpose}:${root.pathname}`;
}

/** What the copy on this device has, or `undefined` when there is none that is complete. */
export async function readCopy({ root, caches }: CopyPlace): Promise<OfflineManifest | undefined> {
  // Opening a cache would make one where there is none, even while it is being removed.
  const kept = await caches.match(new URL(manifestFile, root), {
    cacheName: cacheName(root, 'copy'),
  });
  return kept && ((await kept.json()) as OfflineManifest);
}

/** What the site has now. */
export async function fetchManifest(root: URL): Promise<OfflineManifest> {
  const response = await fetch(new URL(manifestFile, root), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${manifestFile} answered ${String(response.status)}`);
  return (await response.json()) as OfflineManifest;
}

/**
 * Brings the copy up to date: fetches what is new or changed, drops what is gone, and notes at the
 * very end what it has, so that a copy that was broken off is not taken for a whole one.
 * @returns number of files fetched
 */
export async function updateCopy(
  place: CopyPlace,
  onProgress: (doneBytes: number, allBytes: number) => void = () => undefined,
): Promise<number> {
  const { root, caches } = place;
  const manifest = await fetchManifest(root);
  const old = await readCopy(place);
  if (old?.list === manifest.list) return 0;
  const cache = await caches.open(cacheName(root, 'copy'));
  const files = await readList(await fetch(new URL(manifest.list, root)));
  const oldList = old && (await cache.match(new URL(old.list, root)));
  const kept = new Map((await readList(oldList)).map(([path, , hash]) => [path, hash]));
  const wanted = files.filter(([path, , hash]) => kept.get(path) !== hash);
  const allBytes = wanted.reduce((sum, [, bytes]) => sum + bytes, 0);
  let doneBytes = 0;
  const queue = wanted.values();
  const fetchNext = async () => {
    for (const [path, bytes] of queue) {
      const url = new URL(path, root);
      const response = await fetch(url, { cache: 'no-cache' });
      if (!response.ok) throw new Error(`${path} answered ${String(response.status)}`);
      await cache.put(url, response);
      doneBytes += bytes;
      onProgress(doneBytes, allBytes);
    }
  };
  await Promise.all(Array.from({ length: parallelFetches }, fetchNext));
  const present = new Set(files.map(([path]) => path));
  for (const path of kept.keys()) {
    if (!present.has(path)) await cache.delete(new URL(path, root));
  }
  await cache.put(new URL(manifest.list, root), toJsonResponse(files));
  await cache.put(new URL(manifestFile, root), toJsonResponse(manifest));
  if (old) await cache.delete(new URL(old.list, root));
  return wanted.length;
}

async function readList(response: Response | undefined): Promise<readonly OfflineFile[]> {
  if (response === undefined) return [];
  if (!response.ok) throw new Error(`${response.url} answered ${String(response.status)}`);
  return (await response.json()) as readonly OfflineFile[];
}

function toJsonResponse(value: unknown): Response {
  return new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } });
}

/** Removes the copy from this device. */
export async function removeCopy({ root, caches }: CopyPlace): Promise<void> {
  await caches.delete(cacheName(root, 'copy'));
}
