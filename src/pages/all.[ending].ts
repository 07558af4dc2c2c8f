import type { APIRoute, GetStaticPaths } from 'astro';
import { citationFiles, type CitationFile } from '../formats/citations/citation-files.ts';
import { readingList } from '../site.ts';

/** The citations of the whole list: `all.bib`, `all.ris`, `all.csl.json`. */
export const getStaticPaths = (() =>
  citationFiles.map((file) => ({
    params: { ending: file.ending === 'json' ? 'csl.json' : file.ending },
    props: { file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: CitationFile }> = async ({ props: { file } }) => {
  const { papers } = await readingList();
  return new Response(file.format(papers), { headers: { 'Content-Type': file.mediaType } });
};
