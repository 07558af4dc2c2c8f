import type { ShelvedPaper } from '../shelf/shelf.ts';

/** A paper that a page shows. */
export type ShownPaper = Pick<ShelvedPaper, 'id' | 'title'> & {
  /** Ids under which it may be on the shelf since before it was renamed. */
  readonly former: readonly string[];
};

/** The paper of an element with `data-paper`. */
export function shownPaper(of: HTMLElement): ShownPaper {
  const { paper: id = '', former = '' } = of.dataset;
  const title = of.dataset['title'] ?? of.querySelector('a')?.textContent ?? id;
  return { id, title: title.trim(), former: former.split(' ').filter(Boolean) };
}
