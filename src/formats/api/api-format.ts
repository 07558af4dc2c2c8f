import { fileAddresses } from '../../reading-list/file-addresses.ts';
import { answeringIds } from '../../reading-list/answering-ids.ts';
import { paperContext } from '../../reading-list/paper-context.ts';
import type { ReadingList } from '../../reading-list/reading-list.ts';
import type { Format, SiteFile } from '../site-file.ts';
import { apiRoot, apiVersion } from './api-version.ts';
import type { PaperResponse } from './responses.ts';
import { schemaNames, schemaPath, toJsonSchemas } from './to-json-schemas.ts';
import { toOpenApi } from './to-open-api.ts';
import { recordPath, toPaperRecord } from './to-paper-record.ts';
import { papersResponseCount, papersResponsePath, toPapersResponse } from './to-papers-response.ts';
import { toPathsResponse } from './to-paths-response.ts';
import { toTopicsResponse } from './to-topics-response.ts';

/** The list as JSON for programs, with its description and its schemas. */
export const apiFormat: Format = {
  name: 'API',
  *files(list) {
    yield* paperRecords(list);
    for (let page = 1; page <= papersResponseCount(list); page += 1) {
      yield json(papersResponsePath(page), list, () => toPapersResponse(list, page));
    }
    yield json(`${apiRoot}/topics.json`, list, () => toTopicsResponse(list));
    yield json(`${apiRoot}/paths.json`, list, () => toPathsResponse(list));
    yield json(`${apiRoot}/openapi.json`, list, () => toOpenApi(list));
    for (const name of schemaNames) {
      yield json(schemaPath(name), list.site, () => toJsonSchemas(list.site)[name]);
    }
  },
};

/** Each paper, under its former ids too. */
function* paperRecords(list: ReadingList): Generator<SiteFile> {
  const address = fileAddresses(recordPath('id'), list.site);
  for (const paper of list.papers) {
    const context = paperContext(list, paper);
    for (const id of answeringIds(paper)) {
      yield json(recordPath(id), [context, list.site], (): PaperResponse => {
        return { version: apiVersion, paper: toPaperRecord(context, address) };
      });
    }
  }
}

function json(path: string, from: unknown, make: () => unknown): SiteFile {
  return { path, mediaType: 'application/json', from, content: () => JSON.stringify(make()) };
}
