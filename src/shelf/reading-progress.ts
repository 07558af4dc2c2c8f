import type { Shelf } from './shelf.ts';

/** How far a reader is with some papers. */
export interface ReadingProgress {
  /** How many of them were read. */
  readonly read: number;
  readonly total: number;
  /** Place of the first one that was not read, from 0; none when all were. */
  readonly next: number | undefined;
  /** When the reader last read on with them; 0 where none is read or being read. */
  readonly changed: number;
}

/**
 * How far a reader is with the papers of a path or a topic.
 * @param papers in order; each with all ids under which it may be on the shelf
 */
export function readingProgress(
  papers: readonly (readonly string[])[],
  shelf: Shelf,
): ReadingProgress {
  const shelved = new Map(shelf.map((paper) => [paper.id, paper]));
  const entries = papers.map((ids) => ids.flatMap((id) => shelved.get(id) ?? []));
  const begun = entries.flat().filter(({ state }) => state !== 'to-read');
  const isRead = entries.map((of) => of.some(({ state }) => state === 'read'));
  const next = isRead.indexOf(false);
  return {
    read: isRead.filter(Boolean).length,
    total: papers.length,
    next: next === -1 ? undefined : next,
    changed: Math.max(0, ...begun.map(({ changed }) => changed)),
  };
}
