import type { APIRoute, GetStaticPaths } from 'astro';
import { answeringIds } from '../../../reading-list/answering-ids.ts';
import { canonicalUrl } from '../../../reading-list/canonical-url.ts';
import { shortAuthors } from '../../../reading-list/short-authors.ts';
import { toOEmbed, type OEmbedInput } from '../../../formats/embed/to-oembed.ts';
import { readingList } from '../../../site.ts';

interface Props {
  readonly input: OEmbedInput;
  readonly home: string;
}

/** Names given before "and others". */
const maxAuthors = 8;

/** Frames need a full address, so only a site that knows its own can be embedded by programs. */
export const getStaticPaths = (async () => {
  const { site, papers, topics, paths } = await readingList();
  const home = canonicalUrl(site, '/index.html');
  if (home === undefined) return [];
  const pages: { ids: string[]; input: OEmbedInput }[] = [
    ...papers.map((paper) => {
      const { id, titleText: title, data } = paper;
      const authors = shortAuthors(data, maxAuthors);
      return { ids: answeringIds(paper), input: { kind: 'papers' as const, id, title, authors } };
    }),
    ...topics.map((topic) => {
      const { id, data } = topic;
      const input = { kind: 'topics' as const, id, title: data.label, authors: '' };
      return { ids: answeringIds(topic), input };
    }),
    ...paths.map((path) => {
      const { id, data } = path;
      const input = { kind: 'paths' as const, id, title: data.title, authors: '' };
      return { ids: answeringIds(path), input };
    }),
  ];
  return pages.flatMap(({ ids, input }) =>
    ids.map((id) => ({
      params: { kind: input.kind, id },
      props: { input, home } satisfies Props,
    })),
  );
}) satisfies GetStaticPaths;

/** https://oembed.com */
export const GET: APIRoute<Props & Record<string, unknown>> = async ({
  props: { input, home },
}) => {
  const { site } = await readingList();
  const answer = toOEmbed(input, { name: site.name, home });
  return new Response(JSON.stringify(answer), { headers: { 'Content-Type': 'application/json' } });
};
