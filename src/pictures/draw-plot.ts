import { plot, type PlotOptions } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/**
 * A plot as SVG for a page. Its styles are in `styles/parts/pictures.css`: the security policy refuses
 * the style element that Plot makes. A plot has a table beside it, so it is hidden from screen readers.
 */
export function drawPlot(options: PlotOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = plot({ ...options, document });
  svg.querySelector('style')?.remove();
  svg.setAttribute('aria-hidden', 'true');
  return svg.outerHTML;
}
