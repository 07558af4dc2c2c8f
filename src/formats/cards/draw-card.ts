import { renderAsync } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import type { CardElement } from './card-element.ts';
import { cardSize } from './card.ts';
import { palettePng } from './palette-png.ts';

/**
 * A card as a drawing whose text is outlines. Nothing is fetched: fonts are given, and the elements
 * hold no pictures.
 * @param fonts the same array each time, as `loadCardFonts` gives it
 */
export function toSvg(element: CardElement, fonts: readonly Font[]): Promise<string> {
  return satori(element, { ...cardSize, fonts: fonts as Font[] });
}

/** A card as a PNG. */
export async function drawCard(element: CardElement, fonts: readonly Font[]): Promise<Buffer> {
  const svg = await toSvg(element, fonts);
  // `new Resvg(svg).render()` frees its pictures so late that hundreds of them fill the memory:
  // https://github.com/thx/resvg-js/issues/216
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return palettePng(image.pixels, image);
}
