import { answeringIds } from '../../reading-list/answering-ids.ts';
import type { ReadingList } from '../../reading-list/reading-list.ts';
import type { FeedSubject } from './feed-path.ts';

/** Everything in a reading list that has feeds; who follows a topic by its former id goes on doing so. */
export function feedSubjects({ topics, paths }: ReadingList): FeedSubject[] {
  return [
    { kind: 'all' },
    ...topics.flatMap(answeringIds).map((id) => ({ kind: 'topics', id }) as const),
    ...paths.flatMap(answeringIds).map((id) => ({ kind: 'paths', id }) as const),
  ];
}
