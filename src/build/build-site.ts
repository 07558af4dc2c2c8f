import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { checkContent } from '../check/check-corpus.ts';
import { throwIfAny } from '../content-files/content-error.ts';
import { KeptValues } from '../content-files/kept-values.ts';
import { toPublishedList } from '../content-files/published-list.ts';
import { readContent } from '../content-files/read-content.ts';
import { canonicalUrl } from '../reading-list/canonical-url.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { siteFormats } from '../site/site-formats.ts';
import { sitePages } from '../site/site-pages.ts';
import { siteShell } from '../site/site-shell.ts';
import { BuiltFiles, type BuildCounts, type Output } from './built-files.ts';
import { bundleScripts, type BundledScripts } from './bundle-scripts.ts';
import { codeDigest } from './code-digest.ts';
import { listFiles } from './list-files.ts';
import { moduleDigest } from './module-digest.ts';
import { offlineFiles } from './offline-files.ts';
import { outputKey } from './output-key.ts';
import { bundlePages, type PageBundle } from './page-bundle.ts';
import { toHtmlUnder, toRelativeCss, toRelativeHtml } from './relative-addresses.ts';
import { searchOutputs } from './search-outputs.ts';
import { sitemapFiles } from './sitemap-files.ts';

/** Where a build reads and writes; all relative to the project's folder. */
export interface BuildFolders {
  readonly content: string;
  /** The built site. */
  readonly out: string;
  /** What is kept for the next build of this content into this folder. */
  readonly cache: string;
}

/** What a build did. */
export interface BuildReport extends BuildCounts {
  readonly papers: number;
  readonly pages: number;
  /** Whether the pages know the address at which they will be published. */
  readonly hasAddress: boolean;
}

/**
 * Builds the site: reads and checks the content once, works out the reading list, and makes each file
 * of the site that is not as it should be. The result does not depend on what an earlier build left.
 * @param onMade told of each file that was made, and how long it took
 * @throws {ContentErrors} with every problem of the content; nothing was written
 */
export async function buildSite(
  { content: root, out, cache }: BuildFolders,
  environment: NodeJS.ProcessEnv = process.env,
  onMade?: (path: string, milliseconds: number) => void,
): Promise<BuildReport> {
  const version = await codeDigest('.');
  const kept = await KeptValues.open(join(cache, 'kept'), version);
  const content = await readContent(root, kept);
  throwIfAny(checkContent(content, kept).errors);
  const scripts = await kept
    .kind<BundledScripts>('scripts')
    .later('all', () => bundleScripts({ minify: true }));
  // The list is worked out while the process that bundles the pages is at work.
  const [bundle, list] = await Promise.all([
    bundlePages(content, { cache, version }),
    Promise.resolve().then(() => toPublishedList(content, kept, environment)),
  ]);
  const files = await BuiltFiles.open(out, join(cache, 'files.json'), onMade);
  await files.writeAll(pageOutputs(list, bundle, scripts));
  const pages = files.files.size;
  await files.writeAll(fileOutputs(list, version, kept));
  await files.writeAll(servedAsTheyAre(bundle, scripts));
  const synonyms = content.synonyms.ok ? content.synonyms.value : [];
  await files.writeTogether(outputKey(version, 'search', list, synonyms), () =>
    searchOutputs(list, synonyms, kept),
  );
  for (const { path, text } of await sitemapFiles(list)) await files.write(ready(path, text));
  for (const { path, text } of offlineFiles(files.files)) await files.write(ready(path, text));
  const counts = await files.finish();
  await kept.save();
  const hasAddress = canonicalUrl(list.site, '/index.html') !== undefined;
  return { ...counts, papers: list.papers.length, pages, hasAddress };
}

/** A file whose content is there already. */
function ready(path: string, content: string | Uint8Array): Output {
  const key = outputKey(
    typeof content === 'string' ? content : Buffer.from(content).toString('base64'),
  );
  return { path, key, content: () => content };
}

function* pageOutputs(
  list: ReadingList,
  bundle: PageBundle,
  { addresses }: BundledScripts,
): Generator<Output> {
  const shell = siteShell(list, addresses, '/sw.js');
  const shellKey = outputKey(bundle.key, shell);
  const home = canonicalUrl(list.site, '/index.html');
  for (const page of sitePages(list)) {
    const { path } = page;
    const content = async () => {
      const html = await bundle.render(page, shell);
      return path === '/404.html' && home !== undefined
        ? toHtmlUnder(html, new URL(home).pathname)
        : toRelativeHtml(html, path);
    };
    yield { path, key: outputKey(shellKey, page), content };
  }
}

async function* fileOutputs(
  list: ReadingList,
  version: string,
  kept: KeptValues,
): AsyncGenerator<Output> {
  const digests = kept.kind<string>('modules');
  for (const { madeBy, files } of siteFormats) {
    const code =
      madeBy === undefined ? version : await digests.later(madeBy, () => moduleDigest('.', madeBy));
    for (const { path, from, content } of files(list)) {
      yield { path, key: outputKey(code, path, from), content };
    }
  }
}

/** Scripts, style sheets, fonts, and the files of `public`. */
async function* servedAsTheyAre(
  { key, assets, assetNames }: PageBundle,
  scripts: BundledScripts,
): AsyncGenerator<Output> {
  for (const { path, code } of scripts.files) {
    yield ready(path, code);
  }
  for (const name of assetNames) {
    const path = `/assets/${name}`;
    const content = async () =>
      name.endsWith('.css')
        ? toRelativeCss(await readFile(join(assets, name), 'utf8'), path)
        : readFile(join(assets, name));
    yield { path, key: outputKey(key, path), content };
  }
  const folder = resolve('public');
  for (const name of await listFiles(folder)) {
    const path = `/${name.split('/').map(encodeURIComponent).join('/')}`;
    yield ready(path, await readFile(join(folder, name)));
  }
}
