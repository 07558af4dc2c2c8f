import type { PaperData } from '../schemas/paper.ts';

/** Latest day on which a paper was added, or `undefined`; from the content, never the clock. */
export function lastAddition(
  papers: readonly { readonly data: Pick<PaperData, 'added'> }[],
): string | undefined {
  return papers
    .flatMap(({ data }) => data.added ?? [])
    .sort()
    .at(-1);
}
