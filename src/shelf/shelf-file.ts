import { idPattern, maxIdChars } from '../schemas/id-pattern.ts';
import { mergeShelves } from './merge-shelves.ts';
import { readingStates, type Shelf, type ShelvedPaper } from './shelf.ts';

/** Says which format a file is in, and which version of it. */
const format = 'shelfmark-shelf-1';

/** A text that is no shelf. */
export class ShelfFileError extends Error {
  override readonly name = 'ShelfFileError';

  /** The field that is not as it should be, and in which paper, from 1; nothing if all is otherwise. */
  readonly wrong: { readonly paper: number; readonly field: string } | undefined;

  constructor(wrong?: ShelfFileError['wrong']) {
    super(wrong ? `paper ${String(wrong.paper)} has no proper ${wrong.field}` : 'not a shelf');
    this.wrong = wrong;
  }
}

/** A shelf as JSON: as the browser keeps it, and as a reader saves it in a file. */
export function formatShelf(shelf: Shelf): string {
  return JSON.stringify({ format, papers: shelf }, null, 1);
}

/**
 * Reads what `formatShelf` wrote. A paper that is there twice is merged into one.
 * @throws {ShelfFileError} when it is anything else
 */
export function parseShelf(text: string): Shelf {
  const file = parseJson(text);
  if (!isRecord(file) || file['format'] !== format || !Array.isArray(file['papers'])) {
    throw new ShelfFileError();
  }
  return mergeShelves([], file['papers'].map(toShelvedPaper));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toShelvedPaper(paper: unknown, index: number): ShelvedPaper {
  const { id, title, state, note, changed }: Readonly<Record<string, unknown>> = isRecord(paper)
    ? paper
    : {};
  const known = readingStates.find((each) => each === state);
  const wrong =
    typeof id !== 'string' || id.length > maxIdChars || !idPattern.test(id)
      ? 'id'
      : typeof title !== 'string'
        ? 'title'
        : known === undefined
          ? 'state'
          : typeof note !== 'string'
            ? 'note'
            : typeof changed !== 'number' || !Number.isFinite(changed)
              ? 'changed'
              : { id, title, state: known, note, changed };
  if (typeof wrong !== 'string') return wrong;
  throw new ShelfFileError({ paper: index + 1, field: wrong });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
