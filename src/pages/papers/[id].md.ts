import { getEntry } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { answeringIds } from '../../reading-list/answering-ids.ts';
import { addressesIn } from '../../reading-list/addresses-in.ts';
import { paperMarkdown } from '../../formats/markdown/paper-markdown.ts';
import { permalink } from '../../reading-list/permalink.ts';
import type { ListedPaper } from '../../reading-list/reading-list.ts';
import { readingList } from '../../site.ts';

/** Each paper, under its former ids too. */
export const getStaticPaths = (async () => {
  const { papers } = await readingList();
  return papers.flatMap((paper) =>
    answeringIds(paper).map((id) => ({ params: { id }, props: { paper } })),
  );
}) satisfies GetStaticPaths;

/** What the paper's page says, as Markdown. */
export const GET: APIRoute<{ paper: ListedPaper }> = async ({ props: { paper } }) => {
  const list = await readingList();
  const entry = await getEntry('papers', paper.id);
  const markdown = paperMarkdown(list, paper, {
    address: addressesIn(permalink('papers', paper.id, 'md'), list.site),
    notes: entry?.body ?? '',
  });
  return new Response(markdown, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
