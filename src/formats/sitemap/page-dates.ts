import type { PaperData } from '../../schemas/paper.ts';
import { lastAddition } from '../../reading-list/last-addition.ts';
import { papersPagePath } from '../../reading-list/papers-per-page.ts';
import { permalink } from '../../reading-list/permalink.ts';
import type { Entry } from '../../reading-list/reading-list.ts';

/**
 * Since when pages are as they are, as far as the content says so: a paper's page since the paper
 * was added, a list's since the last addition to it. Other pages have no date.
 * @returns day by address from the site's root
 */
export function pageDates(papers: readonly Entry<PaperData>[]): ReadonlyMap<string, string> {
  const members = new Map<string, Entry<PaperData>[]>([
    ['/index.html', [...papers]],
    [papersPagePath(1), [...papers]],
  ]);
  const add = (path: string, paper: Entry<PaperData>) => {
    const known = members.get(path);
    if (known) known.push(paper);
    else members.set(path, [paper]);
  };
  for (const paper of papers) {
    add(permalink('papers', paper.id), paper);
    for (const { topic } of paper.data.topics) add(permalink('topics', topic), paper);
  }
  const dates = new Map<string, string>();
  for (const [path, on] of members) {
    const date = lastAddition(on);
    if (date !== undefined) dates.set(path, date);
  }
  return dates;
}
