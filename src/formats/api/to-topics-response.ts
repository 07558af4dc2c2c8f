import { fileAddresses } from '../../reading-list/file-addresses.ts';
import { permalink } from '../../reading-list/permalink.ts';
import type { ReadingList } from '../../reading-list/reading-list.ts';
import { apiRoot, apiVersion } from './api-version.ts';
import type { TopicsResponse } from './responses.ts';

/** All topics that papers have, with the ids of these papers. */
export function toTopicsResponse({ topics, site }: ReadingList): TopicsResponse {
  const address = fileAddresses(`${apiRoot}/topics.json`, site);
  return {
    version: apiVersion,
    total: topics.length,
    topics: topics.map(({ id, data: { label, definition }, family, papers }) => ({
      id,
      label,
      definition,
      ...(family && { family }),
      url: address(permalink('topics', id)),
      formats: {
        html: address(permalink('topics', id)),
        markdown: address(permalink('topics', id, 'md')),
      },
      total: papers.length,
      papers: papers.map((paper) => paper.id),
    })),
  };
}
