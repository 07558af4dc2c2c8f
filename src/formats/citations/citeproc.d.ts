// What is used of citeproc-js, which has no types of its own
// (https://citeproc-js.readthedocs.io/en/latest/running.html).
declare module 'citeproc' {
  /** What the processor asks for: files of the Citation Style Language and CSL-JSON. */
  interface System {
    /** A locale's file. */
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  }
  interface Engine {
    /** Makes the bibliography's items those of the ids given. */
    updateItems(ids: readonly string[]): void;
    makeBibliography(): readonly [parameters: unknown, entries: readonly string[]];
  }
  const citeproc: {
    readonly Engine: new (
      system: System,
      style: string,
      language: string,
      isLanguageForced: boolean,
    ) => Engine;
  };
  export default citeproc;
}
