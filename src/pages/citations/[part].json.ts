import type { APIRoute, GetStaticPaths } from 'astro';
import { citationFiles } from '../../formats/citations/citation-files.ts';
import {
  citationPartCount,
  citationPartOf,
  citationPartPath,
} from '../../formats/citations/citation-parts.ts';
import { toCitedItem } from '../../formats/citations/to-cited-item.ts';
import type { ListedPaper } from '../../reading-list/reading-list.ts';
import { readingList } from '../../site.ts';

interface Props {
  papers: readonly ListedPaper[];
  cite: (paper: ListedPaper) => unknown;
}

/**
 * What the script of `CitePapers.astro` puts together, by the papers' ids: the citation of each as a
 * file has it, and what references are made of.
 */
export const getStaticPaths = (async () => {
  const { papers } = await readingList();
  const count = citationPartCount(papers.length);
  const parts = Map.groupBy(papers, ({ id }) => citationPartOf(id, count));
  const formats = [
    ...citationFiles.map(({ ending, format }) => ({
      id: ending,
      cite: (paper: ListedPaper) => format([paper]),
    })),
    { id: 'reference', cite: toCitedItem },
  ];
  return Array.from({ length: count }, (_, part) => part).flatMap((part) =>
    formats.map(({ id, cite }) => ({
      params: { part: citationPartPath(id, part).replace(/^citations\/|\.json$/gu, '') },
      props: { papers: parts.get(part) ?? [], cite },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { papers, cite } }) =>
  Response.json(Object.fromEntries(papers.map((paper) => [paper.id, cite(paper)])));
