import { permalink } from '../../reading-list/permalink.ts';

/** What a feed follows: the whole list, or one topic or reading path. */
export type FeedSubject =
  { readonly kind: 'all' } | { readonly kind: 'topics' | 'paths'; readonly id: string };

/**
 * Address of a feed from the site's root.
 * @param ending of the file's name, without the full stop, which tells the format
 * @example feedPath({ kind: 'topics', id: 'quantization' }, 'rss') // '/feeds/topics/quantization.rss'
 */
export function feedPath(subject: FeedSubject, ending: string): string {
  return subject.kind === 'all'
    ? `/feeds/all.${ending}`
    : `/feeds${permalink(subject.kind, subject.id, ending)}`;
}
