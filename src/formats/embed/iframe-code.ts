import { escapeHtml } from '../../text/escape-html.ts';
import type { EmbeddedKind } from './embed-path.ts';

/** Heights of frames in CSS pixels: a paper in whole, the beginning of a list. */
export const frameHeights: Readonly<Record<EmbeddedKind, number>> = {
  papers: 360,
  topics: 480,
  paths: 480,
};

export interface Frame {
  /** Address of what is shown. */
  readonly url: string;
  /** What is shown, for those who do not see it; plain text. */
  readonly title: string;
  /** CSS pixels, or all the room there is. */
  readonly width: number | '100%';
  readonly height: number;
}

/**
 * A frame as HTML, in one line. `frameborder` is obsolete, but unlike a `style` attribute it passes
 * the security policies and the filters of the sites that it is pasted into.
 */
export function iframeCode({ url, title, width, height }: Frame): string {
  return (
    `<iframe src="${escapeHtml(url)}" title="${escapeHtml(title)}" width="${String(width)}" ` +
    `height="${String(height)}" frameborder="0" loading="lazy"></iframe>`
  );
}
