import { fileAddresses } from '../../reading-list/file-addresses.ts';
import { canonicalUrl } from '../../reading-list/canonical-url.ts';
import { licenceUrl } from '../../reading-list/licence-url.ts';
import type { ReadingList } from '../../reading-list/reading-list.ts';
import { apiRoot, apiVersion } from './api-version.ts';
import { idPattern, maxIdChars } from '../../schemas/id-pattern.ts';
import { schemaNames, toComponentSchemas, type SchemaName } from './to-json-schemas.ts';
import { papersResponseCount } from './to-papers-response.ts';

const path = `${apiRoot}/openapi.json`;

/**
 * The API described as OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1.html). Where the site's
 * address is not known, the server is the folder that the description is in.
 */
export function toOpenApi(list: ReadingList) {
  const { site } = list;
  const { licence, curator } = site;
  const licenceAddress = licenceUrl(licence);
  const address = fileAddresses(path, site);
  const pages = papersResponseCount(list);
  const server = canonicalUrl(site, apiRoot) ?? '.';
  return {
    openapi: '3.1.1',
    info: {
      title: site.name,
      summary: 'The reading list as JSON.',
      description:
        `${site.description}\n\nStatic files: no key, no limit, any origin. Within version 1 fields ` +
        'may be added; what is there keeps its name and meaning. Addresses in responses are to be ' +
        'resolved against the address of the response.',
      version: apiVersion,
      ...(curator === undefined ? {} : { contact: { name: curator } }),
      ...(licence === undefined
        ? {}
        : { license: { name: licence, ...(licenceAddress && { url: licenceAddress }) } }),
    },
    externalDocs: { url: address('/api.html'), description: 'An introduction, for people' },
    servers: [{ url: server }],
    // Nothing needs a key.
    security: [],
    paths: {
      '/papers.json': operation('papers', 'listPapers', 'All papers, newest first: the first page'),
      ...(pages > 1
        ? {
            '/papers-{page}.json': operation(
              'papers',
              'listMorePapers',
              'A further page of papers',
              [
                {
                  name: 'page',
                  in: 'path',
                  required: true,
                  description: '`next` of a response is the address of the next page.',
                  schema: { type: 'integer', minimum: 2, maximum: pages },
                },
              ],
            ),
          }
        : {}),
      '/papers/{id}.json': operation('paper', 'getPaper', 'One paper', [
        {
          name: 'id',
          in: 'path',
          required: true,
          description: 'Id of the paper, or one that it had before.',
          schema: { type: 'string', pattern: idPattern.source, maxLength: maxIdChars },
          example: list.papers[0]?.id,
        },
      ]),
      '/topics.json': operation('topics', 'listTopics', 'All topics, with the ids of their papers'),
      '/paths.json': operation(
        'paths',
        'listPaths',
        'All reading paths, with their papers in order',
      ),
      '/schemas/{name}.json': {
        get: {
          operationId: 'getSchema',
          summary: 'The shape of a response, as JSON Schema',
          parameters: [
            {
              name: 'name',
              in: 'path',
              required: true,
              schema: { type: 'string', enum: schemaNames },
            },
          ],
          responses: {
            '200': {
              description: 'A JSON Schema of 2020-12',
              content: { 'application/json': { schema: { type: 'object' } } },
            },
            '404': { $ref: '#/components/responses/NotFound' },
          },
        },
      },
      '/openapi.json': {
        get: {
          operationId: 'getDescription',
          summary: 'This description',
          responses: {
            '200': {
              description: 'OpenAPI 3.1',
              content: { 'application/json': { schema: { type: 'object' } } },
            },
            '404': { $ref: '#/components/responses/NotFound' },
          },
        },
      },
    },
    components: {
      schemas: toComponentSchemas(),
      responses: {
        NotFound: {
          description: 'Nothing is there; the answer is a page for people.',
          content: { 'text/html': { schema: { type: 'string' } } },
        },
      },
    },
  };
}

function operation(
  schema: SchemaName,
  operationId: string,
  summary: string,
  parameters: readonly object[] = [],
) {
  return {
    get: {
      operationId,
      summary,
      ...(parameters.length > 0 ? { parameters } : {}),
      responses: {
        '200': {
          description: summary,
          content: {
            'application/json': { schema: { $ref: `#/components/schemas/${schema}` } },
          },
        },
        '404': { $ref: '#/components/responses/NotFound' },
      },
    },
  };
}
