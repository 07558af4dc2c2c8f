import { permalink } from '../../reading-list/permalink.ts';

/** Kinds of page that can be shown within pages of other sites. */
export type EmbeddedKind = 'papers' | 'topics' | 'paths';

/**
 * Address from the site's root of the small page that other sites show in a frame.
 * @example embedPath('papers', 'kvquant') // '/embed/papers/kvquant.html'
 */
export function embedPath(kind: EmbeddedKind, id: string): string {
  return `/embed${permalink(kind, id)}`;
}

/**
 * Address from the site's root of what programs need to embed a page; see `toOEmbed`.
 * @example oEmbedPath('papers', 'kvquant') // '/oembed/papers/kvquant.json'
 */
export function oEmbedPath(kind: EmbeddedKind, id: string): string {
  return `/oembed${permalink(kind, id, 'json')}`;
}
