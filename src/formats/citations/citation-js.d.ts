// What is used of citation-js, which has no types of its own (https://citation.js.org/api/).
declare module '@citation-js/core' {
  /** Parsed input; the formats are those of the plugins that were imported. */
  export class Cite {
    constructor(data: unknown, options?: Readonly<Record<string, unknown>>);
    readonly data: readonly Readonly<Record<string, unknown>>[];
  }
}
declare module '@citation-js/plugin-ris';
