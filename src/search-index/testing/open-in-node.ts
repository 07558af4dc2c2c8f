import { runInNewContext } from 'node:vm';
import type { SearchEngine } from '../../browser/search-engine.ts';
import { enginePath } from '../../search/search-manifest.ts';
import type { SearchSources } from '../../search/search-papers.ts';
import type { SearchFile } from '../search-files.ts';

/** A search opened without a browser. */
export interface OpenedSearch {
  readonly engine: SearchEngine;
  readonly sources: SearchSources;
}

/**
 * Runs the very script that browsers run, over files in memory.
 * @param onRead told of every file that is read
 */
export async function openInNode(
  files: readonly SearchFile[],
  onRead: (file: SearchFile) => void = () => undefined,
): Promise<OpenedSearch> {
  const byPath = new Map(files.map((file) => [file.path.slice(1), file]));
  const read = (path: string): Promise<Buffer<ArrayBuffer>> => {
    const file = byPath.get(path);
    if (!file) return Promise.reject(new Error(`there is no ${path}`));
    onRead(file);
    return Promise.resolve(Buffer.from(file.content));
  };
  // A context of its own, for Pagefind finds its files by a global name.
  const context: Record<string, unknown> & { shelfmarkEngine?: SearchEngine } = {
    ...{ atob, console, performance, Response, setTimeout, TextDecoder, TextEncoder, URL },
  };
  runInNewContext((await read(enginePath)).toString('utf8'), context);
  const { shelfmarkEngine: engine } = context;
  if (!engine) throw new Error(`${enginePath} left nothing that searches`);
  const sources = await engine.open({
    readJson: async (path) => JSON.parse((await read(path)).toString('utf8')) as unknown,
    readBytes: async (path) => new Uint8Array(await read(path)),
  });
  return { engine, sources };
}
