import type { ReadingList } from '../reading-list/reading-list.ts';
import { throwIfAny } from './content-error.ts';
import { toPublishedList } from './published-list.ts';
import { readContent } from './read-content.ts';

/**
 * The reading list as a content folder has it, for programs that need nothing else of the folder.
 * @throws {ContentErrors} with every problem of the files
 */
export async function readReadingList(root: string): Promise<ReadingList> {
  const content = await readContent(root);
  throwIfAny(content.errors);
  return toPublishedList(content);
}
