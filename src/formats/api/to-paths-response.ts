import { fileAddresses } from '../../reading-list/file-addresses.ts';
import { permalink } from '../../reading-list/permalink.ts';
import type { ReadingList } from '../../reading-list/reading-list.ts';
import { apiRoot, apiVersion } from './api-version.ts';
import type { PathsResponse } from './responses.ts';
import { toPaperReference } from './to-paper-record.ts';

/** All reading paths with their papers in order. */
export function toPathsResponse({ paths, site }: ReadingList): PathsResponse {
  const address = fileAddresses(`${apiRoot}/paths.json`, site);
  return {
    version: apiVersion,
    total: paths.length,
    paths: paths.map(({ id, data: { title, description }, steps }) => ({
      id,
      title,
      description,
      url: address(permalink('paths', id)),
      formats: {
        html: address(permalink('paths', id)),
        markdown: address(permalink('paths', id, 'md')),
      },
      steps: steps.map(({ paper, reason }) => ({
        paper: toPaperReference(paper, address),
        reason,
      })),
    })),
  };
}
