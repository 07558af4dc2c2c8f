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
  const { papers, paperById, redirects, topics, paths, listings } = await readingList();
  const pages = [
    ...papers.map((paper) => ({ kind: 'papers', id: paper.id, papers: [paper] })),
    ...[...redirects].map(([id, present]) => {
      const paper = paperById.get(present);
      return { kind: 'papers', id, papers: paper ? [paper] : [] };
    }),
    ...topics.map(({ id, papers: ofTopic }) => ({ kind: 'topics', id, papers: ofTopic })),
    ...paths.map(({ id, steps }) => ({
      kind: 'paths',
      id,
      papers: steps.map(({ paper }) => paper),
    })),
    ...listings.map(({ id, members }) => ({
      kind: 'listings',
      id,
      papers: [...new Set(members.map(({ paper }) => paper))],
    })),
  ];
  return pages.flatMap(({ kind, id, papers: cited }) =>
    citationFiles.map((file) => ({
      params: { kind, id, ending: file.ending },
      props: { papers: cited, file },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { papers, file } }) =>
  new Response(file.format(papers), { headers: { 'Content-Type': file.mediaType } });
