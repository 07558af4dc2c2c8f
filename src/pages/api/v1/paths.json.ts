import type { APIRoute } from 'astro';
import { toPathsResponse } from '../../../formats/api/to-paths-response.ts';
import { readingList } from '../../../site.ts';

export const GET: APIRoute = async () => Response.json(toPathsResponse(await readingList()));
