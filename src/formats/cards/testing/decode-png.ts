import { Resvg } from '@resvg/resvg-js';

/** A PNG as resvg, which has its own decoder, reads it. */
export interface DecodedPng {
  readonly width: number;
  readonly height: number;
  /** As `#rrggbb`. */
  readonly colourAt: (x: number, y: number) => string;
}

const options = { font: { loadSystemFonts: false } };

/**
 * Reads a PNG back, at its own size.
 * @throws {Error} when it is not one
 */
export function decodePng(png: Buffer): DecodedPng {
  const href = `data:image/png;base64,${png.toString('base64')}`;
  const svg = (size: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image href="${href}"/></svg>`;
  const { width, height } = new Resvg(svg(''), options).getBBox() ?? {};
  if (width === undefined || height === undefined) throw new Error('the PNG cannot be decoded');
  const size = `width="${String(width)}" height="${String(height)}"`;
  const { pixels } = new Resvg(svg(size), options).render();
  return {
    width,
    height,
    colourAt: (x, y) => `#${pixels.toString('hex', (y * width + x) * 4, (y * width + x) * 4 + 3)}`,
  };
}
