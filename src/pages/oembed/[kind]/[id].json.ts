import type { APIRoute, GetStaticPaths } from 'astro';
import { canonicalUrl } from '../../../reading-list/canonical-url.ts';
import { shortAuthors } from '../../../reading-list/embed/short-authors.ts';
import { toOEmbed, type OEmbedInput } from '../../../reading-list/embed/to-oembed.ts';
import { readingList } from '../../../site.ts';

interface Props {
  readonly input: OEmbedInput;
  readonly home: string;
}

/** Names given before "and others". */
const maxAuthors = 8;

/** Frames need a full address, so only a site that knows its own can be embedded by programs. */
export const getStaticPaths = (async () => {
  const { site, paperById, redirects, topics, paths } = await readingList();
  const home = canonicalUrl(site, '/index.html');
  if (home === undefined) return [];
  const ids = new Map([...paperById.keys()].map((id) => [id, id]));
  const papers = [...ids, ...redirects].flatMap(([id, present]) => {
    const paper = paperById.get(present);
    if (!paper) return [];
    const authors = shortAuthors(paper.data, maxAuthors);
    const input = { kind: 'papers', id: paper.id, title: paper.titleText, authors } as const;
    return [{ id, input }];
  });
  const lists = [
    ...topics.map(
      ({ id, data }) => ({ kind: 'topics', id, title: data.label, authors: '' }) as const,
    ),
    ...paths.map(
      ({ id, data }) => ({ kind: 'paths', id, title: data.title, authors: '' }) as const,
    ),
  ].map((input) => ({ id: input.id, input }));
  return [...papers, ...lists].map(({ id, input }) => ({
    params: { kind: input.kind, id },
    props: { input, home } satisfies Props,
  }));
}) satisfies GetStaticPaths;

/** https://oembed.com */
export const GET: APIRoute<Props & Record<string, unknown>> = async ({
  props: { input, home },
}) => {
  const { site } = await readingList();
  const answer = toOEmbed(input, { name: site.name, home });
  return new Response(JSON.stringify(answer), { headers: { 'Content-Type': 'application/json' } });
};
