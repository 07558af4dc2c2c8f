import { diskScriptPath } from '../search/disk-script-path.ts';
import type { SearchFile } from './search-files.ts';

/**
 * Copies of files that scripts of the pages read, for sites on a disk: browsers refuse to read files
 * there, but run scripts. Each hands over the contents of one file or several, JSON as it is and all
 * else in base64. Over HTTP none is loaded.
 * @param files with their addresses from the site's root; other kinds of file than JSON and parts of
 *   the search index are no data for scripts, and are passed over
 * @param papers in the list
 */
export function diskScripts(files: readonly SearchFile[], papers: number): SearchFile[] {
  const scripts = Map.groupBy(files.filter(isData), ({ path }) =>
    diskScriptPath(path.slice(1), papers),
  );
  return [...scripts].map(([path, ofScript]) => {
    const contents = ofScript.map(({ path: of, content }) => [of.slice(1), toText(of, content)]);
    // Their order makes no difference to readers, but would to the bytes.
    contents.sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
    const entries = JSON.stringify(Object.fromEntries(contents));
    return { path: `/${path}`, content: `shelfmarkDisk(${entries})\n` };
  });
}

function isData({ path }: SearchFile): boolean {
  return path.endsWith('.json') || path.endsWith('.pf_index');
}

function toText(path: string, content: string | Uint8Array): string {
  const bytes = Buffer.from(content);
  return bytes.toString(path.endsWith('.json') ? 'utf8' : 'base64');
}
