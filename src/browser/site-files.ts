import { loadScript } from './load-script.ts';
import type { Pagefind } from './pagefind-paper-index.ts';
import { siteRoot } from './site-key.ts';

/** How search gets its files: by `fetch` from a host, by script tags from a disk. */
export interface SiteFiles {
  /** A JSON file by its path from the site's root. */
  readJson(path: string): Promise<unknown>;
  /** Pagefind with its options set, not yet begun. */
  loadPagefind(): Promise<Pagefind>;
}

/** The way that works at the page's own address. */
export function siteFiles(): SiteFiles {
  return location.protocol === 'file:' ? diskFiles() : hostFiles();
}

function hostFiles(): SiteFiles {
  return {
    readJson: async (path) => {
      const response = await fetch(new URL(path, siteRoot()));
      if (!response.ok) throw new Error(`${path} answered ${String(response.status)}`);
      return (await response.json()) as unknown;
    },
    loadPagefind: async () => {
      const url = new URL('pagefind/pagefind.js', siteRoot()).href;
      const pagefind = (await import(url)) as Pagefind;
      await pagefind.options({ baseUrl: '/' });
      return pagefind;
    },
  };
}

declare global {
  interface Window {
    /** Called by each file under `disk/` with its path and its bytes in base64. */
    shelfmarkDisk?: (path: string, base64: string) => void;
    /** Stands in for `fetch` in the copy of Pagefind under `disk/`. */
    shelfmarkDiskFetch?: (url: string) => Promise<Response>;
    /** That copy's exports. */
    shelfmarkDiskPagefind?: Pagefind;
  }
}

/**
 * Browsers refuse `fetch` and module scripts on `file://`, but not classic scripts. So the build
 * leaves a copy of every search file as a script that hands over its bytes; each is loaded when it
 * is needed, like the file it stands for.
 */
function diskFiles(): SiteFiles {
  const waiting = new Map<string, (base64: string) => void>();
  window.shelfmarkDisk = (path, base64) => {
    waiting.get(path)?.(base64);
    waiting.delete(path);
  };
  const read = async (path: string): Promise<Uint8Array<ArrayBuffer>> => {
    const handedOver = new Promise<string>((resolve) => waiting.set(path, resolve));
    await loadScript(new URL(`disk/${path}.js`, siteRoot()));
    const binary = atob(await handedOver);
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  };
  window.shelfmarkDiskFetch = async (url) => {
    const { pathname } = new URL(url, 'file:///');
    return new Response(await read(pathname.replace(/^\//u, '')));
  };
  return {
    readJson: async (path) => JSON.parse(new TextDecoder().decode(await read(path))) as unknown,
    loadPagefind: async () => {
      await loadScript(new URL('disk/pagefind.js', siteRoot()));
      const pagefind = window.shelfmarkDiskPagefind;
      if (!pagefind) throw new Error('disk/pagefind.js left no Pagefind');
      // In one call: until Pagefind has begun, each call replaces what the last one set.
      await pagefind.options({ baseUrl: '/', basePath: '/pagefind/', noWorker: true });
      return pagefind;
    },
  };
}
