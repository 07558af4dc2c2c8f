import type { APIRoute, GetStaticPaths } from 'astro';
import {
  papersResponseCount,
  papersResponsePath,
  toPapersResponse,
} from '../../../formats/api/to-papers-response.ts';
import { readingList } from '../../../site.ts';

/** `papers.json`, `papers-2.json`, … */
export const getStaticPaths = (async () => {
  const count = papersResponseCount(await readingList());
  return Array.from({ length: count }, (_, index) => {
    const page = index + 1;
    const papers = /[^/]+(?=\.json$)/u.exec(papersResponsePath(page))?.[0];
    return { params: { papers }, props: { page } };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ page: number }> = async ({ props: { page } }) =>
  Response.json(toPapersResponse(await readingList(), page));
