import type { APIRoute, GetStaticPaths } from 'astro';
import { answeringIds } from '../../reading-list/answering-ids.ts';
import { citationFiles, type CitationFile } from '../../formats/citations/citation-files.ts';
import type { ListedPaper } from '../../reading-list/reading-list.ts';
import { readingList } from '../../site.ts';

interface Props {
  papers: readonly ListedPaper[];
  file: CitationFile;
}

/** The citations of each page's papers, beside the page; those of a former id as well. */
export const getStaticPaths = (async () => {
  const { papers, topics, paths, listings } = await readingList();
  const pages = [
    ...papers.map((paper) => ({ kind: 'papers', ids: answeringIds(paper), papers: [paper] })),
    ...topics.map((topic) => ({ kind: 'topics', ids: answeringIds(topic), papers: topic.papers })),
    ...paths.map((path) => ({
      kind: 'paths',
      ids: answeringIds(path),
      papers: path.steps.map(({ paper }) => paper),
    })),
    ...listings.map(({ id, members }) => ({
      kind: 'listings',
      ids: [id],
      papers: [...new Set(members.map(({ paper }) => paper))],
    })),
  ];
  return pages.flatMap(({ kind, ids, papers: cited }) =>
    ids.flatMap((id) =>
      citationFiles.map((file) => ({
        params: { kind, id, ending: file.ending },
        props: { papers: cited, file },
      })),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { papers, file } }) =>
  new Response(file.format(papers), { headers: { 'Content-Type': file.mediaType } });
