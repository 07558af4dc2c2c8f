import { posix } from 'node:path';

/**
 * An address from the site's root as it is written in a file at another one.
 * @param target such as `/papers/kvquant.html#abstract`; `/` is the home page
 * @param from address of the file from the root
 * @param isFolder whether a folder's own address is wanted, not that of its index page
 */
export function relativeAddress(target: string, from: string, isFolder = false): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/u.exec(target) ?? [];
  const file = path.endsWith('/') && !isFolder ? `${path}index.html` : path;
  const relative = posix.relative(posix.dirname(from), file);
  if (isFolder) return relative === '' ? './' : `${relative}/`;
  return (relative.startsWith('.') ? relative : `./${relative}`) + rest;
}
