import { cardPath, cardSize } from '../../reading-list/card-path.ts';
import { embedPath, type EmbeddedKind } from './embed-path.ts';
import { frameHeights, iframeCode } from './iframe-code.ts';

/** An answer of type "rich"; names as https://oembed.com has them. */
export interface OEmbed {
  readonly type: 'rich';
  readonly version: '1.0';
  readonly title: string;
  readonly author_name?: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly cache_age: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

export interface OEmbedInput {
  readonly kind: EmbeddedKind;
  readonly id: string;
  /** Plain text. */
  readonly title: string;
  /** Plain text; empty when nobody is known. */
  readonly authors: string;
}

/** CSS pixels; the page in the frame fits any width from 240 on. */
const frameWidth = 600;

/** A day, in seconds. */
const cacheAge = 86_400;

/**
 * What a program needs to show a page within another, by oEmbed 1.0. A site of files cannot answer
 * `maxwidth` and `maxheight`; the page in the frame fits any width instead.
 * @param site its name, and the address of its root with a slash at its end
 */
export function toOEmbed(
  { kind, id, title, authors }: OEmbedInput,
  site: { readonly name: string; readonly home: string },
): OEmbed {
  const toUrl = (path: string) => new URL(path.slice(1), site.home).href;
  const height = frameHeights[kind];
  return {
    type: 'rich',
    version: '1.0',
    title,
    ...(authors === '' ? {} : { author_name: authors }),
    provider_name: site.name,
    provider_url: site.home,
    cache_age: cacheAge,
    html: iframeCode({ url: toUrl(embedPath(kind, id)), title, width: frameWidth, height }),
    width: frameWidth,
    height,
    ...(kind === 'papers'
      ? {
          thumbnail_url: toUrl(cardPath('papers', id)),
          thumbnail_width: cardSize.width,
          thumbnail_height: cardSize.height,
        }
      : {}),
  };
}
