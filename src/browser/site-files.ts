import type { FileSource } from '../search/file-source.ts';
import { diskFiles } from './disk-files.ts';
import { hostFiles } from './host-files.ts';
import { siteRoot } from './site-key.ts';

/** The files of this site in the way that works at the page's own address. */
export function siteFiles(): FileSource {
  return location.protocol === 'file:' ? diskFiles() : hostFiles(siteRoot());
}
