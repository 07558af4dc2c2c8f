import { citationPartPath } from '../formats/citations/citation-part-path.ts';
import { readPaperParts } from './read-paper-parts.ts';

/**
 * The citations of papers, in the order of their ids.
 * @param kind `bib`, `ris`, `json`, or `reference` for what references are made of
 * @throws when they cannot be loaded, or the list lacks one
 */
export async function readCitations<Content>(
  ids: readonly string[],
  kind: string,
): Promise<Content[]> {
  const partOf = await readPaperParts(ids, (part) => citationPartPath(kind, part));
  return ids.map((id) => {
    const content = (partOf(id) as Readonly<Record<string, Content>>)[id];
    if (content === undefined) throw new Error(`the citations lack ${id}`);
    return content;
  });
}
