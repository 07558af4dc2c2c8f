import type { ShelfEdit } from '../shelf/edit-shelf.ts';
import type { ShelvedPaper } from '../shelf/shelf.ts';
import { notify } from './notice.ts';
import { changeShelf, readShelf } from './shelf-store.ts';
import type { ShownPaper } from './shown-paper.ts';
import { siteRoot } from './site-key.ts';
import { keepingWords } from '../words/script-words.ts';
import { pageLanguage } from './page-language.ts';

const words = keepingWords(pageLanguage);

/** A paper as it is on the shelf. */
export function findOnShelf({ id, former }: ShownPaper): ShelvedPaper | undefined {
  return readShelf().find((paper) => paper.id === id || former.includes(paper.id));
}

/** Saves papers, and says where the shelf is kept when these are the first. */
export function savePapers(papers: readonly ShownPaper[]): void {
  const isFirst = readShelf().length === 0;
  const unsaved = papers.filter((paper) => !findOnShelf(paper));
  editShelfAloud({ do: 'save', papers: unsaved });
  if (isFirst) notify(words.firstSaved, toShelf);
}

/** Removes papers, and offers to undo that. */
export function removePapers(papers: readonly ShownPaper[]): void {
  const shelf = readShelf();
  const ids = papers.flatMap(({ id, former }) => [id, ...former]);
  editShelfAloud({ do: 'remove', ids });
  notify(words.removed(papers.length), {
    label: words.undo,
    run: () => editShelfAloud({ do: 'restore', shelf, ids }),
  });
}

/** Changes the shelf, and says so if the browser does not keep it. */
export function editShelfAloud(edit: ShelfEdit): void {
  if (!changeShelf(edit)) {
    notify(words.notKept);
  } else if (isPerPage()) {
    notify(words.perPage);
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
  label: words.open,
  run: () => location.assign(new URL('shelf.html', siteRoot())),
};
