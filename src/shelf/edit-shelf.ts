import { joinNotes } from './join-notes.ts';
import type { ReadingState, Shelf, ShelvedPaper } from './shelf.ts';

/**
 * One thing that a reader does to the shelf. It says what changes, not what the shelf then is, so
 * that it can be done to a shelf that another tab has changed in the meantime.
 */
export type ShelfEdit =
  /** Papers that are on the shelf stay as they are; the others come last. */
  | { readonly do: 'save'; readonly papers: readonly Pick<ShelvedPaper, 'id' | 'title'>[] }
  | { readonly do: 'remove'; readonly ids: readonly string[] }
  /** Puts back what was removed, at the places where the papers were. */
  | { readonly do: 'restore'; readonly shelf: Shelf; readonly ids: readonly string[] }
  | { readonly do: 'set-state'; readonly ids: readonly string[]; readonly state: ReadingState }
  | {
      readonly do: 'set-note';
      readonly id: string;
      readonly note: string;
      /** The note that the reader saw before changing it. */
      readonly seen: string;
    }
  /** To the place before another paper, or to the end. */
  | { readonly do: 'move'; readonly id: string; readonly before: string | undefined };

/**
 * The shelf after an edit. An edit of a paper that is no longer there does nothing.
 * @param now in milliseconds since 1970
 */
export function editShelf(shelf: Shelf, edit: ShelfEdit, now: number): Shelf {
  switch (edit.do) {
    case 'save':
      return save(shelf, edit.papers, now);
    case 'remove':
      return shelf.filter(({ id }) => !edit.ids.includes(id));
    case 'restore':
      return restore(shelf, edit.shelf, edit.ids);
    case 'set-state':
      return shelf.map((paper) =>
        edit.ids.includes(paper.id) && paper.state !== edit.state
          ? { ...paper, state: edit.state, changed: now }
          : paper,
      );
    case 'set-note':
      return shelf.map((paper) =>
        paper.id === edit.id ? { ...paper, note: noteAfter(paper, edit), changed: now } : paper,
      );
    case 'move':
      return move(shelf, edit.id, edit.before);
  }
}

function save(shelf: Shelf, papers: readonly Pick<ShelvedPaper, 'id' | 'title'>[], now: number) {
  const known = new Set(shelf.map(({ id }) => id));
  const added = papers.flatMap(({ id, title }): ShelvedPaper[] => {
    if (known.has(id)) return [];
    known.add(id);
    return [{ id, title, state: 'to-read', note: '', changed: now }];
  });
  return [...shelf, ...added];
}

function restore(shelf: Shelf, earlier: Shelf, ids: readonly string[]): Shelf {
  const restored = [...shelf];
  earlier.forEach((paper, index) => {
    if (!ids.includes(paper.id) || restored.some(({ id }) => id === paper.id)) return;
    const follower = earlier
      .slice(index + 1)
      .find(({ id }) => restored.some((other) => other.id === id));
    restored.splice(placeOf(restored, follower?.id), 0, paper);
  });
  return restored;
}

/** A note that another tab has changed as well keeps what both say. */
function noteAfter(
  { note }: ShelvedPaper,
  edit: { readonly note: string; readonly seen: string },
): string {
  return note === edit.seen ? edit.note : joinNotes(note, edit.note);
}

function move(shelf: Shelf, id: string, before: string | undefined): Shelf {
  const moved = shelf.find((paper) => paper.id === id);
  if (!moved || before === id) return shelf;
  const others = shelf.filter((paper) => paper !== moved);
  return others.toSpliced(placeOf(others, before), 0, moved);
}

/** Where a paper is, or the end of the shelf if it is not there. */
function placeOf(shelf: Shelf, id: string | undefined): number {
  const place = shelf.findIndex((paper) => paper.id === id);
  return place === -1 ? shelf.length : place;
}
