import fc from 'fast-check';
import { mergeShelves } from '../merge-shelves.ts';
import { readingStates, type Shelf, type ShelvedPaper } from '../shelf.ts';

/** Ids of few papers, so that shelves have some in common. */
export const anyId = fc.constantFrom('oak', 'birch-2', 'moss', 'fern', 'reed-of-the-bay');

/** Short texts of letters, lines and whatever else. */
export const anyNote = fc.oneof(
  fc.constantFrom('', 'wet', 'wet feet', 'read the proof'),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

/** A shelf as a reader may have it. */
export const anyShelf: fc.Arbitrary<Shelf> = fc
  .array(
    fc.record<ShelvedPaper>({
      id: anyId,
      title: fc.string({ unit: 'grapheme', maxLength: 20 }),
      state: fc.constantFrom(...readingStates),
      note: anyNote,
      changed: fc.nat(1000),
    }),
    { maxLength: 6 },
  )
  .map((papers) => mergeShelves([], papers));

/** A paper on a shelf. */
export function shelved(id: string, fields: Partial<ShelvedPaper> = {}): ShelvedPaper {
  return { id, title: `On ${id}`, state: 'to-read', note: '', changed: 1, ...fields };
}
