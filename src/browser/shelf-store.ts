import { editShelf, type ShelfEdit } from '../shelf/edit-shelf.ts';
import { formatShelf, parseShelf } from '../shelf/shelf-file.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { siteKey } from './site-key.ts';

declare global {
  interface Window {
    /**
     * The shelf of a page whose browser keeps nothing: it is lost with the page. Scripts of the page
     * share it, as they share the event.
     */
    shelfmarkUnkept?: Shelf | undefined;
  }
}

/** Tells the scripts of the page that the shelf has changed. */
const changeEvent = 'shelfmark-shelf';

/** The reader's shelf on this site; empty where none is kept, or what is kept cannot be read. */
export function readShelf(): Shelf {
  if (window.shelfmarkUnkept) return window.shelfmarkUnkept;
  try {
    const text = localStorage.getItem(siteKey('shelf'));
    return text === null ? [] : parseShelf(text);
  } catch (error) {
    console.info('No shelf could be read.', error);
    return [];
  }
}

/**
 * Does what the reader did to the shelf as it is now: another tab may have changed it since this
 * page showed it.
 * @returns whether the browser keeps the result; otherwise it lasts as long as the page
 */
export function changeShelf(edit: ShelfEdit): boolean {
  return replaceShelf((shelf) => editShelf(shelf, edit, Date.now()));
}

/** The same for any other change, such as an import. */
export function replaceShelf(change: (shelf: Shelf) => Shelf): boolean {
  const changed = change(readShelf());
  try {
    setUnreadableAside();
    localStorage.setItem(siteKey('shelf'), formatShelf(changed));
    window.shelfmarkUnkept = undefined;
  } catch (error) {
    console.info('The browser does not keep the shelf.', error);
    window.shelfmarkUnkept = changed;
  }
  document.dispatchEvent(new Event(changeEvent));
  return !window.shelfmarkUnkept;
}

/** Calls a function now, and again whenever the shelf has changed, in this tab or another one. */
export function watchShelf(listener: () => void): void {
  document.addEventListener(changeEvent, listener);
  window.addEventListener('storage', ({ key }) => {
    // No key: everything was removed.
    if (key === null || key === siteKey('shelf')) listener();
  });
  // A page that comes back out of the browser's memory was told nothing in the meantime.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) listener();
  });
  listener();
}

/** What cannot be read is not overwritten; a reader can save it from the shelf page. */
function setUnreadableAside(): void {
  const text = localStorage.getItem(siteKey('shelf'));
  if (text === null) return;
  try {
    parseShelf(text);
  } catch {
    localStorage.setItem(siteKey('shelf-unreadable'), text);
  }
}
