import type { APIRoute, GetStaticPaths } from 'astro';
import {
  schemaNames,
  toJsonSchemas,
  type SchemaName,
} from '../../../../formats/api/to-json-schemas.ts';
import { readingList } from '../../../../site.ts';

export const getStaticPaths = (() =>
  schemaNames.map((schema) => ({
    params: { schema },
    props: { schema },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ schema: SchemaName }> = async ({ props: { schema } }) => {
  const { site } = await readingList();
  return Response.json(toJsonSchemas(site)[schema]);
};
