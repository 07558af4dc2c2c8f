import type { PaperData } from '../../schemas/paper.ts';

/** Whether a paper's primary topic waits to be confirmed, because ingest was not sure enough. */
export function isUndecided({ topics }: Pick<PaperData, 'topics'>): boolean {
  return topics.some(({ confidence }) => confidence !== undefined);
}
