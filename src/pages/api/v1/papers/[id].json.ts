import type { APIRoute, GetStaticPaths } from 'astro';
import { answeringIds } from '../../../../reading-list/answering-ids.ts';
import { addressesIn } from '../../../../reading-list/addresses-in.ts';
import { apiVersion } from '../../../../formats/api/api-version.ts';
import type { PaperResponse } from '../../../../formats/api/responses.ts';
import { recordPath, toPaperRecord } from '../../../../formats/api/to-paper-record.ts';
import type { ListedPaper } from '../../../../reading-list/reading-list.ts';
import { readingList } from '../../../../site.ts';

/** Each paper, under its former ids too. */
export const getStaticPaths = (async () => {
  const { papers } = await readingList();
  return papers.flatMap((paper) =>
    answeringIds(paper).map((id) => ({ params: { id }, props: { paper } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ paper: ListedPaper }> = async ({ props: { paper } }) => {
  const list = await readingList();
  const address = addressesIn(recordPath(paper.id), list.site);
  const response: PaperResponse = {
    version: apiVersion,
    paper: toPaperRecord(list, paper, address),
  };
  return Response.json(response);
};
