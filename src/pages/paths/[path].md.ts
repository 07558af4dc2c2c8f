import { getEntry } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { answeringIds } from '../../reading-list/answering-ids.ts';
import { addressesIn } from '../../reading-list/addresses-in.ts';
import { pathMarkdown } from '../../formats/markdown/path-markdown.ts';
import { permalink } from '../../reading-list/permalink.ts';
import type { ListedPath } from '../../reading-list/reading-list.ts';
import { readingList } from '../../site.ts';

export const getStaticPaths = (async () => {
  const { paths } = await readingList();
  return paths.flatMap((path) =>
    answeringIds(path).map((id) => ({ params: { path: id }, props: { path } })),
  );
}) satisfies GetStaticPaths;

/** What the reading path's page says, as Markdown. */
export const GET: APIRoute<{ path: ListedPath }> = async ({ props: { path } }) => {
  const { site } = await readingList();
  const entry = await getEntry('paths', path.id);
  const markdown = pathMarkdown(path, {
    address: addressesIn(permalink('paths', path.id, 'md'), site),
    introduction: entry?.body ?? '',
  });
  return new Response(markdown, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
