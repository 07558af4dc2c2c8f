import type { ReadingList } from '../reading-list.ts';
import type { FeedSubject } from './feed-path.ts';

/** Everything in a reading list that has feeds. */
export function feedSubjects({ topics, paths }: ReadingList): FeedSubject[] {
  return [
    { kind: 'all' },
    ...topics.map(({ id }) => ({ kind: 'topics', id }) as const),
    ...paths.map(({ id }) => ({ kind: 'paths', id }) as const),
  ];
}
