/** How far a reader is with a paper, in order. */
export const readingStates = ['to-read', 'reading', 'read'] as const;

export type ReadingState = (typeof readingStates)[number];

/** A paper that a reader saved, with what the reader says of it. */
export interface ShelvedPaper {
  readonly id: string;
  /** Plain text of the title when it was saved: it is shown if the paper leaves the list. */
  readonly title: string;
  readonly state: ReadingState;
  /** The reader's own words, as typed; empty where there are none. */
  readonly note: string;
  /** When the reader last changed state or note, in milliseconds since 1970. */
  readonly changed: number;
}

/** What a reader saved, in the reader's order; no paper is on it twice. */
export type Shelf = readonly ShelvedPaper[];
