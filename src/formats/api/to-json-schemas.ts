import { z } from 'zod';
import type { Site } from '../../schemas/site.ts';
import { fileAddresses } from '../../reading-list/file-addresses.ts';
import { apiRoot } from './api-version.ts';
import { paperRecordSchema } from './paper-record.ts';
import {
  paperResponseSchema,
  papersResponseSchema,
  pathsResponseSchema,
  topicsResponseSchema,
} from './responses.ts';

/** The shapes of the API by the names of their files. */
const apiSchemas = {
  'paper-record': paperRecordSchema,
  paper: paperResponseSchema,
  papers: papersResponseSchema,
  topics: topicsResponseSchema,
  paths: pathsResponseSchema,
} as const;

/** Name of a shape, and of its file without the ending. */
export type SchemaName = keyof typeof apiSchemas;

/** A JSON Schema of 2020-12. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Names of all shapes. */
export const schemaNames = Object.keys(apiSchemas) as readonly SchemaName[];

/** Address of a schema from the site's root. */
export function schemaPath(name: string): string {
  return `${apiRoot}/schemas/${name}.json`;
}

export interface JsonSchemasOptions {
  /** Refuses fields that the shapes do not have, which within version 1 may come. */
  readonly isClosed?: boolean;
}

/**
 * The shapes as JSON Schemas, each with its address, by which they refer to each other. They let
 * unknown fields pass, so that a program that checks today's responses by them takes tomorrow's.
 */
export function toJsonSchemas(
  site: Pick<Site, 'url'>,
  options: JsonSchemasOptions = {},
): Record<SchemaName, JsonSchema> {
  // They are in one folder, so relative addresses are the same in each.
  const address = fileAddresses(schemaPath('paper'), site);
  return generate((name) => address(schemaPath(name)), options);
}

/** The same for `components.schemas` of an OpenAPI description, whose base they share. */
export function toComponentSchemas(): Record<string, JsonSchema> {
  const schemas = generate((name) => `#/components/schemas/${name}`);
  for (const schema of Object.values(schemas)) {
    delete schema.$id;
    delete schema.$schema;
  }
  return schemas;
}

function generate(
  uri: (name: string) => string,
  { isClosed = false }: JsonSchemasOptions = {},
): Record<SchemaName, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const name of schemaNames) registry.add(apiSchemas[name], { id: name });
  const io = isClosed ? 'output' : 'input';
  const { schemas } = z.toJSONSchema(registry, { target: 'draft-2020-12', io, uri });
  return schemas;
}
