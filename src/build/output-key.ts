import { hash } from 'node:crypto';

/**
 * Digest of everything that a file is made from: values that JSON can write. Papers are
 * in it by id and digest, and a whole reading list by its digest.
 */
export function outputKey(...from: readonly unknown[]): string {
  return hash('sha1', JSON.stringify(from), 'base64url');
}
