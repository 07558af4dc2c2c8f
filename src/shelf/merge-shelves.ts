import { joinNotes } from './join-notes.ts';
import type { Shelf, ShelvedPaper } from './shelf.ts';

/**
 * One shelf of all papers of two: in the order of the first, then those that only the second has.
 * Of a paper on both, state and title are those that were changed last, and the note has what both
 * say. Merging the second once more changes nothing.
 */
export function mergeShelves(first: Shelf, second: Shelf): Shelf {
  const merged = new Map<string, ShelvedPaper>();
  for (const paper of [...first, ...second]) {
    const same = merged.get(paper.id);
    merged.set(paper.id, same ? mergePapers(same, paper) : paper);
  }
  return [...merged.values()];
}

/**
 * The shelf with papers under the ids that they have now. Two that have become one paper are one
 * on the shelf.
 * @param presentId gives an id that was not changed back as it is
 */
export function renameOnShelf(shelf: Shelf, presentId: (id: string) => string): Shelf {
  return mergeShelves(
    [],
    shelf.map((paper) => ({ ...paper, id: presentId(paper.id) })),
  );
}

function mergePapers(first: ShelvedPaper, second: ShelvedPaper): ShelvedPaper {
  const newer = second.changed > first.changed ? second : first;
  return { ...newer, note: joinNotes(first.note, second.note) };
}
