import sharp from 'sharp';
import { loadCardFonts } from './card-fonts.ts';
import { cardSvg } from './card-svg.ts';
import type { Card } from './card.ts';

/**
 * Text on paper in three inks has some 90 colours, nearly all of them at the edges of letters; with 16
 * a card takes a quarter fewer bytes, and no eye sees it. More effort makes nothing smaller.
 */
const pngOptions = { palette: true, colours: 16, dither: 0, effort: 1 };

/** A card as a PNG; the same card gives the same bytes. */
export async function drawCard(card: Card): Promise<Uint8Array> {
  const svg = await cardSvg(card, await loadCardFonts());
  return sharp(Buffer.from(svg)).removeAlpha().png(pngOptions).toBuffer();
}
