import type { PaperData } from '../../schemas/paper.ts';
import type { ListedPaper } from '../reading-list.ts';
import { inventedList } from './invented-list.ts';
import { inventedPaper } from './invented-paper.ts';

/** An invented paper as pages and citations get it. */
export function listedPaper(fields: Partial<PaperData> = {}, id = 'tideloom'): ListedPaper {
  const paper = inventedPaper(id, { citationKey: `key-${id}`, ...fields });
  const [listed] = inventedList({ papers: [paper] }).papers;
  if (!listed) throw new Error('the list is empty');
  return listed;
}
