import type { APIRoute } from 'astro';
import { toTopicsResponse } from '../../../formats/api/to-topics-response.ts';
import { readingList } from '../../../site.ts';

export const GET: APIRoute = async () => Response.json(toTopicsResponse(await readingList()));
