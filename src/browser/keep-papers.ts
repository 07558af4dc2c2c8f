import type { ShelfEdit } from '../shelf/edit-shelf.ts';
import type { ShelvedPaper } from '../shelf/shelf.ts';
import { notify } from './notice.ts';
import { changeShelf, readShelf } from './shelf-store.ts';
import type { ShownPaper } from './shown-paper.ts';
import { siteRoot } from './site-key.ts';

/** A paper as it is on the shelf. */
export function findOnShelf({ id, former }: ShownPaper): ShelvedPaper | undefined {
  return readShelf().find((paper) => paper.id === id || former.includes(paper.id));
}

/** Saves papers, and says where the shelf is kept when these are the first. */
export function savePapers(papers: readonly ShownPaper[]): void {
  const isFirst = readShelf().length === 0;
  const unsaved = papers.filter((paper) => !findOnShelf(paper));
  editShelfAloud({ do: 'save', papers: unsaved });
  if (isFirst) notify('Saved on your shelf. It is kept in this browser and nowhere else.', toShelf);
}

/** Removes papers, and offers to undo that. */
export function removePapers(papers: readonly ShownPaper[]): void {
  const shelf = readShelf();
  const ids = papers.flatMap(({ id, former }) => [id, ...former]);
  editShelfAloud({ do: 'remove', ids });
  const what = papers.length === 1 ? 'Removed' : `${String(papers.length)} papers removed`;
  notify(`${what} from your shelf.`, {
    label: 'Undo',
    run: () => editShelfAloud({ do: 'restore', shelf, ids }),
  });
}

/** Changes the shelf, and says so if the browser does not keep it. */
export function editShelfAloud(edit: ShelfEdit): void {
  if (!changeShelf(edit)) {
    notify(
      'This browser keeps nothing for this site, or has no room left. ' +
        'What you change lasts until you leave the page; export it from the shelf to keep it.',
    );
  } else if (isPerPage()) {
    notify('Opened from a disk, Firefox keeps this for this page alone, not for the shelf.');
  }
}

/**
 * Whether the browser keeps what pages on a disk store for each page apart, as Firefox does:
 * https://developer.mozilla.org/en-US/docs/Web/API/Window/localStorage#description
 */
export function isPerPage(): boolean {
  return location.protocol === 'file:' && CSS.supports('-moz-appearance', 'none');
}

const toShelf = {
  label: 'Open the shelf',
  run: () => location.assign(new URL('shelf.html', siteRoot())),
};
