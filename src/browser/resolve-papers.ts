import { factsIn, shelfPartPath, type PaperFacts, type ShelfPart } from '../shelf/shelf-part.ts';
import { readPaperParts } from './read-paper-parts.ts';

/** A paper as the site has it now. */
export interface ResolvedPaper {
  /** Its present id; the one asked for if the list knows no other. */
  readonly id: string;
  /** Nothing for a paper that is not on the list. */
  readonly facts: PaperFacts | undefined;
}

/**
 * What the site knows of papers, by the ids asked for, former ones included.
 * @throws when it cannot be loaded
 */
export async function resolvePapers(
  ids: readonly string[],
): Promise<ReadonlyMap<string, ResolvedPaper>> {
  const partOf = await readPaperParts(ids, shelfPartPath);
  const present = new Map(
    ids.map((id) => {
      const { renamed } = partOf(id) as ShelfPart;
      return [id, Object.hasOwn(renamed, id) ? (renamed[id] ?? id) : id];
    }),
  );
  const presentPartOf = await readPaperParts([...present.values()], shelfPartPath);
  return new Map(
    [...present].map(([asked, id]) => {
      const facts = factsIn(presentPartOf(id) as ShelfPart, id);
      return [asked, { id, facts }];
    }),
  );
}
