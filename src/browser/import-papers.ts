import { editShelf } from '../shelf/edit-shelf.ts';
import { mergeShelves } from '../shelf/merge-shelves.ts';
import { parseShelf, ShelfFileError } from '../shelf/shelf-file.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { readWrittenPapers } from '../shelf/written/read-written-papers.ts';
import type { WrittenPaper } from '../shelf/written/written-paper.ts';
import { parseText } from '../text/parse-text.ts';
import { toPlainText } from '../text/to-plain-text.ts';
import { keepingWords, shelfWords } from '../words/script-words.ts';
import { element } from './element.ts';
import { findWrittenPaper, type FoundPaper } from './find-written-paper.ts';
import { notify } from './notice.ts';
import { openSearch } from './open-search.ts';
import { pageLanguage } from './page-language.ts';
import { readShelf, replaceShelf } from './shelf-store.ts';

declare global {
  interface Window {
    /** Set once the script is loaded. */
    shelfmarkImportPapers?: typeof importPapers;
  }
}

/** A larger file has more papers than anyone puts on a shelf. */
const maxFileBytes = 20_000_000;

const words = shelfWords(pageLanguage);

/**
 * Adds the papers of a file to the shelf: of a shelf with states and notes, of any other kind as papers
 * to read. Those that are not on this list are named.
 * @param notListed shows them
 * @param say tells the reader how it goes
 */
async function importPapers(
  file: File,
  notListed: HTMLElement,
  say: (message: string) => void,
): Promise<void> {
  notListed.hidden = true;
  if (file.size > maxFileBytes) {
    say(words.ofFile(file.name, words.tooLarge));
    return;
  }
  const text = await file.text();
  const written = readWrittenPapers(text);
  if (written.length > 0) {
    const { papers, missing } = await look(written, say);
    showMissing(notListed, missing);
    const save = (shelf: Shelf) => editShelf(shelf, { do: 'save', papers }, Date.now());
    say(add(file.name, papers.length, save));
    return;
  }
  try {
    const imported = parseShelf(text);
    say(add(file.name, imported.length, (shelf) => mergeShelves(shelf, imported)));
  } catch (error) {
    if (!(error instanceof ShelfFileError)) throw error;
    const { wrong } = error;
    const problem = wrong ? words.wrongField(wrong.paper, wrong.field) : words.notPapers;
    say(words.ofFile(file.name, problem));
  }
}

/** In a script of its own: few readers ever need it. */
window.shelfmarkImportPapers = importPapers;

/** The papers of this list among those of a file, each once, and the others. */
async function look(written: readonly WrittenPaper[], say: (message: string) => void) {
  const search = await openSearch();
  const found = new Map<string, FoundPaper>();
  const missing: WrittenPaper[] = [];
  for (const [index, paper] of written.entries()) {
    if (index % 20 === 0) say(words.looking(index + 1, written.length));
    const { id, title } = (await findWrittenPaper(paper, search)) ?? {};
    if (id === undefined || title === undefined) missing.push(paper);
    else found.set(id, { id, title });
  }
  return { papers: [...found.values()], missing };
}

/** @returns what else to tell the reader */
function add(name: string, count: number, change: (shelf: Shelf) => Shelf): string {
  const before = readShelf();
  const isKept = replaceShelf(change);
  const added = readShelf().length - before.length;
  if (added > 0) {
    notify(words.added(added, name), {
      label: keepingWords(pageLanguage).undo,
      run: () => replaceShelf(() => before),
    });
  }
  if (!isKept) return words.browserKeepsNothing;
  return added < count ? words.known(count - added) : '';
}

function showMissing(place: HTMLElement, missing: readonly WrittenPaper[]): void {
  place.hidden = missing.length === 0;
  const titles = missing.map(
    ({ title, names: [name] }) =>
      toPlainText(parseText(title)).replaceAll(/[{}]/gu, '') || (name ?? words.untitled),
  );
  place.replaceChildren(
    element('p', {}, words.notListed(missing.length)),
    element('ul', {}, ...titles.map((title) => element('li', { dir: 'auto' }, title))),
  );
}
