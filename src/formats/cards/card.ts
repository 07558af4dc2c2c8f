import { permalink, type PageKind } from '../../reading-list/permalink.ts';
import type { Inline } from '../../text/tree.ts';

/** Kinds of page that have a card of their own; all others show the site's. */
export type CardKind = Exclude<PageKind, 'listings'>;

/** What a card says; how it looks is decided in `card-element.ts`. */
export interface Card {
  /** Small line above the title: a topic's label, or what kind of page this is. */
  readonly kicker: string;
  /** Class of the hue that the card bears; without one it bears the site's accent. */
  readonly hue?: string | undefined;
  readonly title: readonly Inline[];
  /** Stands in where the fonts cannot draw the title, as one in Chinese. */
  readonly plainTitle: string;
  /** Some lines below the title, cut where they are too long. */
  readonly description?: string | undefined;
  /** As many names as there is room for, then how many others. */
  readonly authors?: { readonly names: readonly string[]; readonly areMore: boolean } | undefined;
  /** The last line, in small print: year and venue, or how many papers. */
  readonly facts: string;
  /** Name of the site; left out on the site's own card, whose title it is. */
  readonly siteName?: string | undefined;
}

/** Pixels; the size that https://developers.facebook.com/docs/sharing/webmasters/images asks for. */
export const cardSize = { width: 1200, height: 630 };

/** Address of the site's card from its root. */
export const siteCardPath = '/cards/site.png';

/**
 * Address of a page's card from the site's root.
 * @example cardPath('papers', 'kvquant') // '/cards/papers/kvquant.png'
 */
export function cardPath(kind: CardKind, id: string): string {
  return `/cards${permalink(kind, id, 'png')}`;
}
