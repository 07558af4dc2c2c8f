import type { APIRoute } from 'astro';
import { toOpenApi } from '../../../formats/api/to-open-api.ts';
import { readingList } from '../../../site.ts';

export const GET: APIRoute = async () => Response.json(toOpenApi(await readingList()));
