/**
 * A text as 32 bits, unsigned: FNV-1a over its UTF-16 code units, which for ASCII are its bytes
 * (http://www.isthe.com/chongo/tech/comp/fnv/). The same on every machine; not for secrets.
 */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
