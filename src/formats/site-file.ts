import type { ReadingList } from '../reading-list/reading-list.ts';

/** A file of the built site that is no page. */
export interface SiteFile {
  /** Address from the site's root, such as `/papers/kvquant.bib`. */
  readonly path: string;
  readonly mediaType: string;
  /**
   * Everything that the content depends on besides the code: the build makes the file again when its
   * JSON changes. A paper's JSON is its id and its digest.
   */
  readonly from: unknown;
  readonly content: () => string | Uint8Array | Promise<string | Uint8Array>;
}

/** One kind of file that programs read: which files it makes of a reading list. */
export interface Format {
  /** As the build's report and the benchmarks name it. */
  readonly name: string;
  /**
   * Path of the module that makes the contents from `from` alone, where that takes long: with other
   * code than its own the files are not made again. Without it, they are with any other code.
   */
  readonly madeBy?: string;
  readonly files: (list: ReadingList) => Iterable<SiteFile>;
}
