/** Where search gets its files, by their paths from the site's root without a slash before them. */
export interface FileSource {
  readJson(path: string): Promise<unknown>;
  readBytes(path: string): Promise<Uint8Array<ArrayBuffer>>;
}
