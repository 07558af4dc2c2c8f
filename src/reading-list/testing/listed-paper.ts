import type { PaperData } from '../../schemas/paper.ts';
import { toReadingList, type ListedPaper } from '../reading-list.ts';
import { inventedPaper } from './invented-paper.ts';

/** An invented paper as pages and citations get it. */
export function listedPaper(fields: Partial<PaperData> = {}, id = 'tideloom'): ListedPaper {
  const { papers } = toReadingList({
    site: { name: 'Tides', description: 'On tides.', language: 'en' },
    papers: [inventedPaper(id, { citationKey: `key-${id}`, ...fields })],
    topics: [
      {
        id: 'gardening',
        data: { label: 'Gardening', definition: 'Growing', cues: {}, aliases: [] },
      },
    ],
    paths: [],
    ledger: { listings: [], skipped: [], proposed: [] },
  });
  const [paper] = papers;
  if (!paper) throw new Error('the list is empty');
  return paper;
}
