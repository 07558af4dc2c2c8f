import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { checkContent } from '../check/check-corpus.ts';
import { throwIfAny } from '../content-files/content-error.ts';
import { contentPaths, contentRoot } from '../content-files/content-folder.ts';
import { KeptValues } from '../content-files/kept-values.ts';
import { toPublishedList } from '../content-files/published-list.ts';
import { readContent } from '../content-files/read-content.ts';
import type { SiteFile } from '../formats/site-file.ts';
import { siteFiles } from '../site/site-formats.ts';
import type { SitePage } from '../site/site-page.ts';
import { sitePages } from '../site/site-pages.ts';
import { siteShell, type SiteShell } from '../site/site-shell.ts';
import { bundleScripts } from './bundle-scripts.ts';

/** A file as the development server answers it. */
export interface AnsweredFile {
  readonly mediaType: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** The site as it is while somebody works on it. */
export interface DevelopmentSite {
  readonly shell: SiteShell;
  /** The page at an address; that of the missing page where there is none. */
  page(path: string): SitePage;
  /** A file that is no page, made when it is asked for. */
  file(path: string): Promise<AnsweredFile | undefined>;
}

/** What was read for the last request, and what tells that nothing changed since. */
interface Loaded {
  readonly state: string;
  readonly site: Promise<DevelopmentSite>;
}

let loaded: Loaded | undefined;
/** Pages and what is worked out from them stay in memory; only what changed is read again. */
const kept = KeptValues.inMemory();

/**
 * The site of the content folder as it is on disk at this moment. After an edit the list is
 * worked out again, once, when the next page is asked for.
 * @throws {ContentErrors} with every problem of the content
 */
export async function developmentSite(): Promise<DevelopmentSite> {
  const root = contentRoot();
  const state = await contentState(root);
  if (loaded?.state !== state) {
    const site = loadSite(root);
    loaded = { state, site };
    // A mistake is told at every request until it is mended, not kept.
    site.catch(() => (loaded = undefined));
  }
  return loaded.site;
}

/** Names, sizes and times of modification of everything in the content folder that pages show. */
async function contentState(root: string): Promise<string> {
  const { papers, topics, paths, listings, styles } = contentPaths(root);
  const state: string[] = [];
  for (const folder of [root, papers, topics, paths, listings, styles]) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names) {
      const { size, mtimeMs } = statSync(`${folder}/${name}`);
      state.push(`${name}:${String(size)}:${String(mtimeMs)}`);
    }
  }
  return state.join('\n');
}

async function loadSite(root: string): Promise<DevelopmentSite> {
  const content = await readContent(root, kept);
  throwIfAny(checkContent(content, kept).errors);
  const list = toPublishedList(content, kept);
  const scripts = await bundleScripts({ minify: false });
  const pages = new Map([...sitePages(list)].map((page) => [page.path, page]));
  const files = new Map<string, SiteFile>();
  for (const file of siteFiles(list)) files.set(file.path, file);
  const code = new Map(scripts.files.map((script) => [script.path, script.code]));
  return {
    shell: siteShell(list, scripts.addresses),
    page: (path) => {
      const name = path === '/' ? '/index.html' : path;
      const page = pages.get(name) ?? pages.get(`${name.replace(/\/$/u, '')}.html`);
      return page ?? { path: '/404.html', props: {}, isIndexed: false };
    },
    file: async (path) => {
      const script = code.get(path);
      if (script !== undefined) {
        return { mediaType: 'text/javascript; charset=utf-8', content: script };
      }
      const file = files.get(path);
      if (!file) return undefined;
      const content = await file.content();
      return {
        mediaType: file.mediaType,
        content: typeof content === 'string' ? content : new Uint8Array(content),
      };
    },
  };
}
