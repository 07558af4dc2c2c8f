import { paperSchema, type PaperData } from '../../schemas/paper.ts';
import type { Entry } from '../reading-list.ts';

/** A paper that nobody wrote, as a content folder has it; what is not given has its default. */
export function inventedPaper(id: string, fields: Partial<PaperData> = {}): Entry<PaperData> {
  const required = {
    title: `Invented Paper ${id}`,
    topics: [{ topic: 'gardening' }],
    abstract: `An abstract of ${id}.`,
  };
  return { id, data: paperSchema.parse({ ...required, ...fields }) };
}
