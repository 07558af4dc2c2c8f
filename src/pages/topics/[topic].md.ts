import { getEntry } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { answeringIds } from '../../reading-list/answering-ids.ts';
import { addressesIn } from '../../reading-list/addresses-in.ts';
import { topicMarkdown } from '../../formats/markdown/topic-markdown.ts';
import { permalink } from '../../reading-list/permalink.ts';
import type { ListedTopic } from '../../reading-list/reading-list.ts';
import { readingList } from '../../site.ts';

export const getStaticPaths = (async () => {
  const { topics } = await readingList();
  return topics.flatMap((topic) =>
    answeringIds(topic).map((id) => ({ params: { topic: id }, props: { topic } })),
  );
}) satisfies GetStaticPaths;

/** What the topic's page says, as Markdown. */
export const GET: APIRoute<{ topic: ListedTopic }> = async ({ props: { topic } }) => {
  const { site } = await readingList();
  const entry = await getEntry('topics', topic.id);
  const markdown = topicMarkdown(topic, {
    address: addressesIn(permalink('topics', topic.id, 'md'), site),
    introduction: entry?.body ?? '',
  });
  return new Response(markdown, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
