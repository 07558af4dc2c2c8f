import type { Feed } from './feed.ts';
import { toAtom } from './to-atom.ts';
import { toJsonFeed } from './to-json-feed.ts';
import { toRss } from './to-rss.ts';

/** A format in which feeds are published. */
export interface FeedFormat {
  /** Of the file's name, without the full stop. */
  readonly ending: string;
  /** As readers know it. */
  readonly label: string;
  /** Media type. */
  readonly type: string;
  readonly format: (feed: Feed, selfUrl: string) => string;
}

/** The formats in which feeds are published, best known first. */
export const feedFormats: readonly FeedFormat[] = [
  { ending: 'rss', label: 'RSS', type: 'application/rss+xml', format: toRss },
  { ending: 'atom', label: 'Atom', type: 'application/atom+xml', format: toAtom },
  { ending: 'json', label: 'JSON Feed', type: 'application/feed+json', format: toJsonFeed },
];
