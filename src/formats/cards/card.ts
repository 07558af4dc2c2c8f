import type { Inline } from '../../text/tree.ts';

/** What a card says; how it looks is decided in `card-element.ts`. */
export interface Card {
  /** Small line above the title: a topic's label, or what kind of page this is. */
  readonly kicker: string;
  /** Class of the hue that the card has; without one it has the site's accent. */
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
