import satori, { type Font, type SatoriOptions } from 'satori';
import { cardElement } from './card-element.ts';
import type { CardFonts } from './card-fonts.ts';
import { cardSize } from '../../reading-list/card-path.ts';
import type { Card } from './card.ts';
import { titleKey } from './satori-element.ts';
import { isTitleShort, titleSettings } from './title-setting.ts';

/**
 * A card as a drawing whose text is outlines, with the title as large as there is room for. Nothing is
 * fetched: fonts are given, and the elements have no pictures.
 * @param fonts the same each time, as `loadCardFonts` gives them
 * @param options of satori, for tests, which want text as text and to hear of characters not found
 */
export async function cardSvg(
  card: Card,
  fonts: CardFonts,
  options: Pick<SatoriOptions, 'embedFont' | 'loadAdditionalAsset'> = {},
): Promise<string> {
  let svg = '';
  for (const setting of titleSettings(card)) {
    let titleHeight = 0;
    svg = await satori(cardElement(card, fonts, setting), {
      ...options,
      ...cardSize,
      fonts: fonts.fonts as Font[],
      onNodeDetected: ({ key, height }) => {
        if (key === titleKey) titleHeight = height;
      },
    });
    if (isTitleShort(titleHeight, setting)) break;
  }
  return svg;
}
