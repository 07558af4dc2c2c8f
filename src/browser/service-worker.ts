/// <reference lib="webworker" />
import { registerRoute, setDefaultHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst, NetworkOnly } from 'workbox-strategies';
import { cacheName, readCopy, updateCopy } from './offline-copy.ts';

declare const self: ServiceWorkerGlobalScope;

/**
 * The site without a network: pages visited are kept, hashed files are never asked for twice, and
 * what a reader's own copy has is there. With a network nothing stale is shown: everything that
 * may change is asked for first.
 */

const root = new URL(self.registration.scope);
const visited = cacheName(root, 'visited');
const offlinePage = new URL('offline.html', root).href;

/** Names that carry a hash of their content. */
const hashed = /\/assets\/[^/]+$/u;

/** Files of the search: many and small, and kept by the browser's own cache where they are hashed. */
const searchFile = /\/search\/[^?]+$/u;

/** The search page is one page, whatever is asked of it. */
const withoutQuery = {
  cacheKeyWillBeUsed: ({ request }: { request: Request }) => {
    const url = new URL(request.url);
    url.search = '';
    return Promise.resolve(url.href);
  },
};

/** Last resort, when neither the network nor the pages visited have it: the reader's copy. */
const fromCopy = {
  handlerDidError: async ({ request }: { request: Request }) => {
    const options = { ignoreSearch: true, cacheName: cacheName(root, 'copy') };
    const url = new URL(request.url);
    if (url.pathname.endsWith('/')) url.pathname += 'index.html';
    const kept = await caches.match(url, options);
    if (kept || request.mode !== 'navigate') return kept;
    return caches.match(offlinePage);
  },
};

registerRoute(
  ({ url }) => hashed.test(url.pathname),
  new CacheFirst({ cacheName: visited, plugins: [fromCopy] }),
);
// Storing each again would cost a query more than the network does.
registerRoute(({ url }) => searchFile.test(url.pathname), new NetworkOnly({ plugins: [fromCopy] }));
// A download is for the disk; keeping it here too would double it.
registerRoute(
  ({ url }) => !/\/(?:download|disk)\//u.test(url.pathname) && url.origin === root.origin,
  new NetworkFirst({ cacheName: visited, plugins: [withoutQuery, fromCopy] }),
);
setDefaultHandler({ handle: ({ request }) => fetch(request) });

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(visited)
      .then((cache) => cache.add(offlinePage))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

/** Sent by a page once it is shown: a copy on this device follows the site. */
self.addEventListener('message', (event) => {
  if (event.data !== 'refresh-copy') return;
  event.waitUntil(refreshCopy());
});

async function refreshCopy(): Promise<void> {
  const place = { root, caches };
  if (!(await readCopy(place))) return;
  try {
    await updateCopy(place);
  } catch (error) {
    // Without a network the copy stays as it is until the next visit.
    console.warn('The copy on this device was not refreshed.', error);
  }
}
