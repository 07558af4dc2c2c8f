import { getEntry } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { addressesIn } from '../../reading-list/addresses-in.ts';
import { paperMarkdown } from '../../reading-list/markdown/paper-markdown.ts';
import { permalink } from '../../reading-list/permalink.ts';
import { readingList } from '../../site.ts';

/** Each paper, under its former ids too. */
export const getStaticPaths = (async () => {
  const { papers, redirects } = await readingList();
  return [
    ...papers.map(({ id }) => ({ params: { id }, props: { present: id } })),
    ...[...redirects].map(([id, present]) => ({ params: { id }, props: { present } })),
  ];
}) satisfies GetStaticPaths;

/** What the paper's page says, as Markdown. */
export const GET: APIRoute<{ present: string }> = async ({ props: { present } }) => {
  const list = await readingList();
  const paper = list.paperById.get(present);
  if (!paper) throw new Error(`no paper has the id ${present}`);
  const entry = await getEntry('papers', present);
  const markdown = paperMarkdown(list, paper, {
    address: addressesIn(permalink('papers', present, 'md'), list.site),
    notes: entry?.body ?? '',
  });
  return new Response(markdown, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
