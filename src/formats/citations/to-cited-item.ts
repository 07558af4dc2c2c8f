import type { ListedPaper } from '../../reading-list/reading-list.ts';
import { toCsl, type CslItem } from '../../reading-list/citation/to-csl.ts';

/**
 * What a reference is made of: CSL-JSON without the texts that no reference has. Authors that are
 * not known by name are a last author `others`, which CSL-JSON has no field for.
 */
export type CitedItem = Omit<CslItem, 'abstract' | 'keyword'>;

/** A paper as a reference cites it; some styles would print an abstract, so there is none. */
export function toCitedItem(paper: ListedPaper): CitedItem {
  const item: CitedItem & { abstract?: string; keyword?: string } = { ...toCsl(paper) };
  delete item.abstract;
  delete item.keyword;
  if (!paper.data.moreAuthors || !item.author) return item;
  return { ...item, author: [...item.author, { literal: 'others' }] };
}
