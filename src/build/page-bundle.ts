import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Content } from '../content-files/read-content.ts';
import type { SitePage } from '../site/site-page.ts';
import type { SiteShell } from '../site/site-shell.ts';
import { listFiles } from './list-files.ts';

/** The site's templates and notes, bundled by Astro. */
export interface PageBundle {
  /**
   * Changes with the code and with what the pages load. The notes, which are a part of the bundle as
   * well, are not in it: a page's own is in what the page is given.
   */
  readonly key: string;
  /** Folder of the style sheets and fonts that the pages name, as they are served from the root. */
  readonly assets: string;
  /** Names of the files in it; Astro's bundler puts a digest of the content in each. */
  readonly assetNames: readonly string[];
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
  const folder = resolve(bundles, digest(version, notesOf(content)));
  if (!existsSync(folder)) await bundle(content.root, cache, folder);
  const assets = join(folder, 'client', 'assets');
  const assetNames = await listFiles(assets);
  // Loaded only when a page has to be rendered.
  let server: Promise<PageServer> | undefined;
  return {
    key: digest(version, assetNames),
    assets,
    assetNames,
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

/**
 * Runs Astro's build in a process of its own, which gives its memory back: it takes as much for the
 * bundle as everything after it.
 * @throws {Error} with what Astro printed
 */
async function bundle(root: string, cache: string, folder: string): Promise<void> {
  const making = `${folder}-${String(process.pid)}`;
  const script = fileURLToPath(new URL('bundle-with-astro.ts', import.meta.url));
  try {
    const { stderr } = await promisify(execFile)(
      process.execPath,
      [script, making, join(cache, 'astro')],
      // Where `src/content.config.ts` finds the notes.
      { env: { ...process.env, SHELFMARK_CONTENT: root } },
    );
    process.stderr.write(stderr);
    await rename(making, folder);
    await removeOldBundles();
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new Error(`the pages could not be bundled:\n${stderr ?? ''}`, { cause: error });
  } finally {
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

/** All that is written below front matters, by page, and where: notes name other files from there. */
function notesOf({ root, papers, topics, paths }: Content): unknown {
  const notes = [papers, topics, paths].map((pages) =>
    pages.filter(({ body }) => body.trim() !== '').map(({ id, body }) => [id, body]),
  );
  return [resolve(root), notes];
}

function digest(...of: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 16);
}
