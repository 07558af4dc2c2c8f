import type { ListedPath, ReadingList } from './reading-list.ts';

/** A place on a reading path; `step` counts from 0. */
export interface PathStep {
  readonly path: ListedPath;
  readonly step: number;
}

/** The reading paths that a paper is on, each with its first place there. */
export function onPaths({ paths }: Pick<ReadingList, 'paths'>, paperId: string): PathStep[] {
  return paths.flatMap((path) => {
    const step = path.steps.findIndex(({ paper }) => paper.id === paperId);
    return step === -1 ? [] : [{ path, step }];
  });
}
