import type { APIRoute, GetStaticPaths } from 'astro';
import { citationFiles, type CitationFile } from '../../reading-list/citations/citation-files.ts';
import type { ListedPaper } from '../../reading-list/reading-list.ts';
import { readingList } from '../../site.ts';

interface Props {
  papers: readonly ListedPaper[];
  file: CitationFile;
}

/** The citations of each page's papers, beside the page; those of a former id as well. */
export const getStaticPaths = (async () => {
  const list = await readingList();
  const pages = [
    ...list.papers.map((paper) => ({ kind: 'papers', id: paper.id, papers: [paper] })),
    ...list.topics.map(({ id, papers }) => ({ kind: 'topics', id, papers })),
    ...list.paths.map(({ id, steps }) => ({
      kind: 'paths',
      id,
      papers: steps.map(({ paper }) => paper),
    })),
    ...list.listings.map(({ id, members }) => ({
      kind: 'listings',
      id,
      papers: [...new Set(members.map(({ paper }) => paper))],
    })),
  ];
  const former = [
    { kind: 'papers', ids: list.redirects },
    { kind: 'topics', ids: list.topicRedirects },
    { kind: 'paths', ids: list.pathRedirects },
  ].flatMap(({ kind, ids }) =>
    pages.flatMap((page) =>
      [...ids]
        .filter(([, present]) => page.kind === kind && page.id === present)
        .map(([id]) => ({ ...page, id })),
    ),
  );
  return [...pages, ...former].flatMap(({ kind, id, papers: cited }) =>
    citationFiles.map((file) => ({
      params: { kind, id, ending: file.ending },
      props: { papers: cited, file },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { papers, file } }) =>
  new Response(file.format(papers), { headers: { 'Content-Type': file.mediaType } });
