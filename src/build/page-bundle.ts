import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Content } from '../content-files/read-content.ts';
import type { SitePage } from '../site/site-page.ts';
import type { SiteShell } from '../site/site-shell.ts';

/** The site's templates and notes, bundled by Astro. */
export interface PageBundle {
  /** Changes with the code and with the notes, which are a part of the bundle. */
  readonly key: string;
  /** Folder of the style sheets and fonts that the pages name, as they are served from the root. */
  readonly assets: string;
  /** The HTML of a page, with addresses from the site's root. */
  readonly render: (page: SitePage, shell: SiteShell) => Promise<string>;
}

/** What of Astro's `App` is used; see `page-server.ts`. */
interface PageServer {
  readonly app: {
    render(request: Request, options: { locals: App.Locals }): Promise<Response>;
  };
}

/** Folder of bundles; within the project, as they load packages. */
const bundles = join('.cache', 'pages');

/** Bundles kept, the latest: of the list that is worked on, and of those of tests. */
const maxBundles = 4;

/** Where the pages think that they are; no address in them is full without the site's own. */
const origin = 'http://localhost';

/**
 * Bundles the pages, or takes the bundle of an earlier build with the same code and notes.
 * @param cache folder for what Astro keeps of the notes
 * @param version digest of the code
 */
export async function bundlePages(
  content: Content,
  { cache, version }: { readonly cache: string; readonly version: string },
): Promise<PageBundle> {
  const key = createHash('sha256')
    .update(version)
    .update(notesDigest(content))
    .digest('hex')
    .slice(0, 16);
  const folder = resolve(bundles, key);
  if (!existsSync(folder)) await bundle(content.root, cache, folder);
  // Loaded only when a page has to be rendered.
  let server: Promise<PageServer> | undefined;
  return {
    key,
    assets: join(folder, 'client', 'assets'),
    render: async (page, shell) => {
      server ??= import(
        pathToFileURL(join(folder, 'server', 'entry.mjs')).href
      ) as Promise<PageServer>;
      const { app } = await server;
      const response = await app.render(new Request(origin + page.path), {
        locals: { page, shell },
      });
      const expected = page.path === '/404.html' ? 404 : 200;
      if (response.status !== expected) {
        throw new Error(`${page.path} could not be rendered (status ${String(response.status)})`);
      }
      return response.text();
    },
  };
}

async function bundle(root: string, cache: string, folder: string): Promise<void> {
  const { build } = await import('astro');
  const making = `${folder}-${String(process.pid)}`;
  // Where `src/content.config.ts` finds the notes.
  const before = process.env['SHELFMARK_CONTENT'];
  process.env['SHELFMARK_CONTENT'] = root;
  try {
    await build({
      outDir: making,
      cacheDir: join(cache, 'astro'),
      logLevel: 'warn',
    });
    await rename(making, folder);
    await removeOldBundles();
  } finally {
    if (before === undefined) delete process.env['SHELFMARK_CONTENT'];
    else process.env['SHELFMARK_CONTENT'] = before;
    await rm(making, { recursive: true, force: true });
  }
}

async function removeOldBundles(): Promise<void> {
  const folders = (await readdir(bundles)).map((name) => join(bundles, name));
  const newestFirst = folders
    .map((folder) => ({ folder, made: statSync(folder).mtimeMs }))
    .sort((a, b) => b.made - a.made);
  for (const { folder } of newestFirst.slice(maxBundles)) {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Digest of all that is written below front matters, by page. */
function notesDigest({ root, papers, topics, paths }: Content): string {
  const notes = [papers, topics, paths].map((pages) =>
    pages.filter(({ body }) => body.trim() !== '').map(({ id, body }) => [id, body]),
  );
  return JSON.stringify([resolve(root), notes]);
}
