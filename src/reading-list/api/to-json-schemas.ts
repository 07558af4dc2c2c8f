import { z } from 'zod';
import type { Addresses } from '../addresses-in.ts';
import { apiRoot } from './api-version.ts';
import { paperRecordSchema } from './paper-record.ts';
import {
  paperResponseSchema,
  papersResponseSchema,
  pathsResponseSchema,
  topicsResponseSchema,
} from './responses.ts';

/** The shapes of the API by the names of their files. */
export const apiSchemas = {
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
 * The shapes as JSON Schemas that refer to each other by their addresses. They let unknown fields
 * pass, so that a program that checks today's responses by them takes tomorrow's.
 */
export function toJsonSchemas(
  address: Addresses,
  { isClosed = false }: JsonSchemasOptions = {},
): Record<SchemaName, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const name of schemaNames) registry.add(apiSchemas[name], { id: name });
  const { schemas } = z.toJSONSchema(registry, {
    target: 'draft-2020-12',
    io: isClosed ? 'output' : 'input',
    uri: (name) => address(schemaPath(name)),
  });
  return schemas as Record<SchemaName, JsonSchema>;
}
