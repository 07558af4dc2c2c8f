import type { APIRoute, GetStaticPaths } from 'astro';
import { addressesIn } from '../../../../reading-list/addresses-in.ts';
import { apiVersion } from '../../../../reading-list/api/api-version.ts';
import type { PaperResponse } from '../../../../reading-list/api/responses.ts';
import { recordPath, toPaperRecord } from '../../../../reading-list/api/to-paper-record.ts';
import { readingList } from '../../../../site.ts';

/** Each paper, under its former ids too. */
export const getStaticPaths = (async () => {
  const { papers, redirects } = await readingList();
  return [
    ...papers.map(({ id }) => ({ params: { id }, props: { present: id } })),
    ...[...redirects].map(([id, present]) => ({ params: { id }, props: { present } })),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ present: string }> = async ({ props: { present } }) => {
  const list = await readingList();
  const paper = list.paperById.get(present);
  if (!paper) throw new Error(`no paper has the id ${present}`);
  const address = addressesIn(recordPath(present), list.site);
  const response: PaperResponse = {
    version: apiVersion,
    paper: toPaperRecord(list, paper, address),
  };
  return Response.json(response);
};
