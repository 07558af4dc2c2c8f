import { permalink, type PageKind } from './permalink.ts';

/** Kinds of page that have a card of their own; all others show the site's. */
export type CardKind = Exclude<PageKind, 'listings'>;

/** Pixels; the size that https://developers.facebook.com/docs/sharing/webmasters/images asks for. */
export const cardSize = { width: 1200, height: 630 };

/** Address of the site's card from its root. */
export const siteCardPath = '/cards/site.png';

/**
 * Address of a page's card from the site's root; a site has cards once it knows its own address.
 * @example cardPath('papers', 'kvquant') // '/cards/papers/kvquant.png'
 */
export function cardPath(kind: CardKind, id: string): string {
  return `/cards${permalink(kind, id, 'png')}`;
}
