/** Pagefind's script for browsers, which the build takes from Pagefind's program. */
declare module 'virtual:pagefind' {
  import type { Pagefind } from '../search/pagefind-paper-index.ts';

  /** Begins to load an index; see https://pagefind.app/docs/api/ */
  export function createInstance(options: {
    readonly basePath: string;
    readonly baseUrl: string;
    readonly noWorker: boolean;
  }): Pagefind;
}

/** Pagefind's WebAssembly for the list's language, packed. */
declare module 'virtual:pagefind-wasm' {
  const wasm: Uint8Array<ArrayBuffer>;
  export default wasm;
}
