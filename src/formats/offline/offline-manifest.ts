/** `offline.json`: what a copy of the site on a device amounts to; the build writes it. */
export interface OfflineManifest {
  /** Sum of all files, in bytes. */
  readonly bytes: number;
  /** Path from the root of the list of files, named after its content. */
  readonly list: string;
}

/** A file that a copy needs: path from the root, size in bytes, and a hash of the content. */
export type OfflineFile = readonly [path: string, bytes: number, hash: string];
