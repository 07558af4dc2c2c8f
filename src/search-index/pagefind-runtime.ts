import type { PagefindEntry } from '../search/search-manifest.ts';
import { pagefindFiles } from './pagefind-files.ts';

/** What searching in a browser takes besides an index: the same for every list in a language. */
export interface PagefindRuntime {
  /** Pagefind's script, as a module. */
  readonly script: string;
  /** Its WebAssembly for the language, packed by gzip. */
  readonly wasm: Uint8Array;
  /** `pagefind-entry.json` of an index in the language. */
  readonly entry: PagefindEntry;
}

/**
 * Takes Pagefind's files for browsers from its program, which hands them out with an index alone.
 * They change with its version only.
 * @param language as an ISO 639-1 code; where Pagefind does not know its stems, words are found as
 *   they are written
 */
export async function pagefindRuntime(language: string): Promise<PagefindRuntime> {
  const files = await pagefindFiles(
    [{ name: 'none', html: '<html><body><p>none</p></body></html>' }],
    language,
  );
  const text = (path: string) => Buffer.from(files.get(path) ?? []).toString('utf8');
  const entry = JSON.parse(text('pagefind-entry.json')) as PagefindEntry;
  const [of] = Object.values(entry.languages);
  const wasm = files.get(`wasm.${of?.wasm ?? 'unknown'}.pagefind`);
  const script = text('pagefind.js');
  if (!wasm || script === '') throw new Error('Pagefind gave no files for browsers');
  return { script, wasm, entry };
}
