import { diskScriptPath } from '../search/disk-script-path.ts';
import type { FileSource } from '../search/file-source.ts';
import { manifestPath, type SearchManifest } from '../search/search-manifest.ts';
import { bytesOf } from './bytes-of.ts';
import { loadScript } from './load-script.ts';
import { siteRoot } from './site-key.ts';

declare global {
  interface Window {
    /** Called by each script under `disk/` with contents of files by their paths. */
    shelfmarkDisk?: (contents: Readonly<Record<string, string>>) => void;
    /** All contents handed over so far; scripts of the site share them. */
    shelfmarkDiskContents?: Map<string, string>;
  }
}

/**
 * Files from a disk. Browsers refuse `fetch` there, but not classic scripts, so the build leaves a
 * copy of each file in a script, which is loaded when the file is needed; see `diskScripts`.
 */
export function diskFiles(): FileSource {
  const known = (window.shelfmarkDiskContents ??= new Map<string, string>());
  const scripts = new Map<string, Promise<void>>();
  window.shelfmarkDisk = (contents) => {
    for (const [path, content] of Object.entries(contents)) known.set(path, content);
  };
  const read = async (path: string): Promise<string> => {
    const script = diskScriptPath(path, await papersFor(path));
    const loading = scripts.get(script) ?? loadScript(new URL(script, siteRoot()));
    scripts.set(script, loading);
    loading.catch(() => scripts.delete(script));
    await loading;
    const content = known.get(path);
    if (content === undefined) throw new Error(`${script} does not have ${path}`);
    return content;
  };
  /** How many papers there are, which decides only where a record is. */
  const papersFor = async (path: string): Promise<number> => {
    if (!path.startsWith('search/records/')) return 0;
    return (JSON.parse(await read(manifestPath)) as SearchManifest).papers;
  };
  return {
    readJson: async (path) => JSON.parse(await read(path)) as unknown,
    readBytes: async (path) => bytesOf(await read(path)),
  };
}
