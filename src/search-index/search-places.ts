import type { ListedPath, ListedTopic, ReadingList } from '../reading-list/reading-list.ts';
import type { Place } from '../search/search-manifest.ts';
import { noteText } from './note-text.ts';

/** A topic or reading path, with the texts by which it is found. */
export interface SearchPlace extends Place {
  /** Display text, what it is in one line, the introduction and the reasons of its papers. */
  readonly texts: readonly [label: string, line: string, introduction: string, reasons: string];
}

/** The topics and reading paths of a list as search knows them. */
export function searchPlaces(list: Pick<ReadingList, 'topics' | 'paths'>): SearchPlace[] {
  return [...list.topics.map(ofTopic), ...list.paths.map(ofPath)];
}

function ofTopic({ id, data, body, begin, papers }: ListedTopic): SearchPlace {
  const { label, definition } = data;
  const reasons = begin.map(({ reason }) => reason).join('\n');
  return {
    ...{ kind: 'topic', id, label, papers: papers.length },
    texts: [label, definition, noteText(body), reasons],
  };
}

function ofPath({ id, data, body, steps }: ListedPath): SearchPlace {
  const { title, description } = data;
  const reasons = steps.map(({ reason }) => reason).join('\n');
  return {
    ...{ kind: 'path', id, label: title, papers: steps.length },
    texts: [title, description, noteText(body), reasons],
  };
}
