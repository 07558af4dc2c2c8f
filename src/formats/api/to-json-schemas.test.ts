import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileAddresses } from '../../reading-list/file-addresses.ts';
import { paperContext } from '../../reading-list/paper-context.ts';
import { inventedPaper } from '../../reading-list/testing/invented-paper.ts';
import {
  hostilePapers,
  inventedReadingList,
} from '../../reading-list/testing/invented-reading-list.ts';
import { apiVersion } from './api-version.ts';
import {
  schemaNames,
  toJsonSchemas,
  type JsonSchemasOptions,
  type SchemaName,
} from './to-json-schemas.ts';
import { toPaperRecord } from './to-paper-record.ts';
import { toPapersResponse } from './to-papers-response.ts';
import { toPathsResponse } from './to-paths-response.ts';
import { toTopicsResponse } from './to-topics-response.ts';

const address = fileAddresses('/api/v1/papers.json', {}, {});

const anyText = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 80 })
  .map((text) => text.trim())
  .filter((text) => text !== '');

describe('toJsonSchemas', () => {
  test('gives schemas that a strict reader takes, each with its address', () => {
    const schemas = toJsonSchemas({ url: 'https://example.org/' });
    const ajv = validatorOf(schemas);
    for (const name of schemaNames) {
      expect(schemas[name].$id).toBe(`https://example.org/api/v1/schemas/${name}.json`);
      expect(schemas[name].$schema).toBe('https://json-schema.org/draft/2020-12/schema');
      expect(ajv.getSchema(schemas[name].$id ?? '')).toBeDefined();
    }
  });

  test('describes every field', () => {
    const { properties = {} } = toJsonSchemas({})['paper-record'];
    const fields = Object.keys(properties);
    expect(fields).toContain('abstract');
    const selfEvident = ['venue'];
    const described = fields.filter((field) =>
      JSON.stringify(properties[field]).includes('"descr'),
    );
    expect(described).toEqual(fields.filter((field) => !selfEvident.includes(field)));
  });

  const list = inventedReadingList([...hostilePapers, inventedPaper('bare')]);
  test.each<[SchemaName, unknown]>([
    ['papers', toPapersResponse(list, 1)],
    ['topics', toTopicsResponse(list)],
    ['paths', toPathsResponse(list)],
    ...list.papers.map((paper): [SchemaName, unknown] => [
      'paper',
      { version: apiVersion, paper: toPaperRecord(paperContext(list, paper), address) },
    ]),
  ])('fits what is served of hostile texts, no field more: %s', (name, response) => {
    expect(problemsOf(name, response, { isClosed: true })).toEqual([]);
  });

  test('takes a field that may come within version 1, and refuses one that went', () => {
    const { papers, ...rest } = toPapersResponse(list, 1);
    const later = { ...rest, version: '1.7', papers, colour: 'green' };
    expect(problemsOf('papers', later)).toEqual([]);
    expect(problemsOf('papers', later, { isClosed: true })).toEqual([
      'must NOT have additional properties',
    ]);
    expect(problemsOf('papers', rest)).toEqual(["must have required property 'papers'"]);
    expect(problemsOf('papers', { ...later, version: '2.0' })).toHaveLength(1);
  });

  test('any text comes out of the response as it went in', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const paper = inventedPaper('any', {
          authors: [text],
          venue: text,
          origins: [{ listing: text, line: 1, title: text }],
        });
        const response = toPapersResponse(inventedReadingList([paper]), 1);
        const read = JSON.parse(JSON.stringify(response)) as typeof response;
        expect(read).toEqual(response);
        expect(read.papers[0]).toMatchObject({ authors: [text], venue: text });
        expect(problemsOf('papers', read)).toEqual([]);
      }),
    );
  });
});

const validators = new Map<boolean, Ajv2020>();

function problemsOf(
  name: SchemaName,
  value: unknown,
  { isClosed = false }: JsonSchemasOptions = {},
) {
  const ajv = validators.get(isClosed) ?? validatorOf(toJsonSchemas({}, { isClosed }));
  validators.set(isClosed, ajv);
  ajv.validate(`${name}.json`, JSON.parse(JSON.stringify(value)));
  return (ajv.errors ?? []).map(({ message }) => message);
}

function validatorOf(schemas: ReturnType<typeof toJsonSchemas>): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(Object.values(schemas));
  return ajv;
}
