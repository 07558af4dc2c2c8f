/** Pagefind's script for browsers, which the build takes from Pagefind's program. */
declare module 'virtual:pagefind' {
  /**
   * Begins to load an index; see https://pagefind.app/docs/api/. What it returns is `Pagefind`, which a
   * declaration of a module cannot import.
   */
  export function createInstance(options: {
    readonly basePath: string;
    readonly baseUrl: string;
    readonly noWorker: boolean;
  }): unknown;
}

/** Pagefind's WebAssembly for the list's language, packed. */
declare module 'virtual:pagefind-wasm' {
  const wasm: Uint8Array<ArrayBuffer>;
  export default wasm;
}
