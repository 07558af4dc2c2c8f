import { renameOnShelf } from '../shelf/merge-shelves.ts';
import { parseShareFragment, shareFragment } from '../shelf/share-fragment.ts';
import { formatShelf, parseShelf } from '../shelf/shelf-file.ts';
import { shelfMarkdown } from '../shelf/shelf-markdown.ts';
import { readingStates, type Shelf, type ShelvedPaper } from '../shelf/shelf.ts';
import { permalink } from '../reading-list/permalink.ts';
import { enableCitePapers } from './cite-papers.ts';
import { writeClipboard } from './copy-button.ts';
import { download } from './download.ts';
import { enableDragging } from './drag-rows.ts';
import { element } from './element.ts';
import { loadImport } from './load-import.ts';
import { editShelfAloud, isPerPage, removePapers, savePapers } from './keep-papers.ts';
import { notify } from './notice.ts';
import { resolvePapers, type ResolvedPaper } from './resolve-papers.ts';
import { enableShelfControls } from './shelf-controls.ts';
import { shelfRow, unknownRow } from './shelf-row.ts';
import { readShelf, replaceShelf, watchShelf } from './shelf-store.ts';
import { siteKey, siteRoot } from './site-key.ts';
import { listWords, shelfWords } from '../words/script-words.ts';
import { pageLanguage } from './page-language.ts';

const words = shelfWords(pageLanguage);

/** The page of the shelf: what the reader saved, in the reader's order, and ways to take it along. */

const page = document.querySelector<HTMLElement>('[data-shelf-page]');
if (page) runShelfPage(page);

function runShelfPage(page: HTMLElement): void {
  const part = (name: string): HTMLElement => {
    const found = page.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`the page of the shelf lacks its part ${name}`);
    return found;
  };
  const status = part('status');
  const known = new Map<string, ResolvedPaper>();
  const rows = new Map<string, HTMLElement>();

  const show = () => {
    const shelf = readShelf();
    const focused = document.activeElement;
    page.classList.add('is-shown');
    part('empty').hidden = shelf.length > 0;
    part('with-papers').hidden = shelf.length === 0;
    for (const state of readingStates) {
      const section = page.querySelector<HTMLElement>(`section[data-state="${state}"]`);
      const list = section?.querySelector('ol');
      const count = section?.querySelector('.count');
      if (!section || !list || !count) throw new Error(`the page of the shelf lacks ${state}`);
      const papers = shelf.filter((paper) => paper.state === state);
      section.hidden = papers.length === 0;
      count.textContent = listWords(pageLanguage).number(papers.length);
      place(list, papers.map(rowOf));
    }
    // What has the focus moves with its row, and keeps it.
    if (focused instanceof HTMLElement && page.contains(focused)) focused.focus();
  };
  const rowOf = (paper: ShelvedPaper): HTMLElement => {
    const row = rows.get(paper.id) ?? makeRow(paper, known.get(paper.id));
    if (known.has(paper.id)) rows.set(paper.id, row);
    return row;
  };
  const refresh = async () => {
    const ids = readShelf().map(({ id }) => id);
    if (ids.every((id) => known.get(id)?.id === id)) {
      show();
      return;
    }
    try {
      await learn(ids, known);
      if (ids.some((id) => known.get(id)?.id !== id)) {
        replaceShelf((shelf) => renameOnShelf(shelf, (id) => known.get(id)?.id ?? id));
      }
    } catch (error) {
      console.warn(error);
      notify(words.notLoaded);
    }
    show();
  };
  watchShelf(() => void refresh());

  const selected = (): Shelf => {
    const ids = [...page.querySelectorAll<HTMLElement>('.paper-row[data-selected]')].map(
      (row) => row.dataset['paper'],
    );
    const shelf = readShelf();
    return ids.length === 0 ? shelf : shelf.filter(({ id }) => ids.includes(id));
  };
  part('share').addEventListener('click', () => {
    const url = new URL(shareFragment(selected().map(({ id }) => id)), location.href).href;
    writeClipboard(url)
      .then((isCopied) => {
        status.textContent = isCopied
          ? words.shareCopied(selected().length)
          : words.shareRefused(url);
      })
      .catch(console.warn);
  });
  part('export').addEventListener('click', () => {
    download(formatShelf(readShelf()), 'shelf.json');
  });
  part('markdown').addEventListener('click', () => {
    const markdown = shelfMarkdown(selected(), {
      title: document.querySelector('h1')?.textContent ?? '',
      states: words.states,
      address: (id) => new URL(permalink('papers', id).slice(1), siteRoot()).href,
      facts: (id) => known.get(id)?.facts,
    });
    download(markdown, 'shelf.md');
  });
  part('import').addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const [file] = target.files ?? [];
    if (!file) return;
    const say = (message: string) => {
      status.textContent = message;
    };
    loadImport(target)
      .then((importPapers) => importPapers(file, part('not-listed'), say))
      .catch((error: unknown) => {
        console.warn(error);
        say(words.unreadableFile(file.name));
      })
      .finally(() => {
        target.value = '';
      });
  });
  const cite = page.querySelector<HTMLElement>('[data-cite-papers]');
  if (cite) {
    const ofList = () => selected().flatMap(({ id }) => (known.get(id)?.facts ? [id] : []));
    enableCitePapers(cite, () => Promise.resolve(ofList()));
  }
  page.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-move]') : null;
    const row = button?.closest<HTMLElement>('.paper-row');
    if (!button || !row) return;
    const other =
      button.dataset['move'] === 'up' ? row.previousElementSibling : row.nextElementSibling;
    const [first, second] = button.dataset['move'] === 'up' ? [row, other] : [other, row];
    if (!(first instanceof HTMLElement) || !(second instanceof HTMLElement)) return;
    const { paper: id = '' } = first.dataset;
    editShelfAloud({ do: 'move', id, before: second.dataset['paper'] });
    const list = [...(row.parentElement?.children ?? [])];
    status.textContent = words.place(list.indexOf(row) + 1, list.length);
  });
  enableDragging(page, (row, next) => {
    const before = next instanceof HTMLElement ? next.dataset['paper'] : undefined;
    editShelfAloud({ do: 'move', id: row.dataset['paper'] ?? '', before });
  });
  showWarning(part('warning'));
  const showShared = () => {
    receiveShared(part('shared'), part('shared-papers')).catch((error: unknown) => {
      console.warn(error);
      notify(words.notLoaded);
    });
  };
  part('save-shared').addEventListener('click', () => {
    const shared = [...part('shared-papers').querySelectorAll<HTMLElement>('.paper-row')];
    savePapers(
      shared.map((row) => ({
        ...{ id: row.dataset['paper'] ?? '', former: [] },
        title: row.querySelector('a')?.textContent ?? '',
      })),
    );
    history.replaceState(null, '', location.pathname + location.search);
    part('shared').hidden = true;
  });
  window.addEventListener('hashchange', showShared);
  showShared();
}

/** Looks up what is not known yet. */
async function learn(ids: readonly string[], known: Map<string, ResolvedPaper>): Promise<void> {
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  for (const [id, paper] of await resolvePapers(unknown)) {
    known.set(id, paper);
    known.set(paper.id, paper);
  }
}

/** Puts rows into a list in their order. */
function place(list: HTMLElement, rows: readonly HTMLElement[]): void {
  for (const row of [...list.children]) {
    if (!rows.includes(row as HTMLElement)) row.remove();
  }
  rows.forEach((row, index) => {
    const at = list.children[index] ?? null;
    if (at !== row) list.insertBefore(row, at);
    const disable = (to: 'up' | 'down', isDisabled: boolean) =>
      row.querySelector(`[data-move="${to}"]`)?.setAttribute('aria-disabled', String(isDisabled));
    disable('up', index === 0);
    disable('down', index === rows.length - 1);
  });
}

function makeRow({ id, title }: ShelvedPaper, known: ResolvedPaper | undefined): HTMLElement {
  const row = known?.facts
    ? shelfRow(known.facts)
    : unknownRow(id, title, known ? words.unlisted : words.unknown);
  const controls = element('div', { class: 'shelf-row-controls', 'data-paper': id });
  controls.dataset['title'] = title;
  const state = element('select', { 'aria-label': words.howFar(title) });
  state.append(...readingStates.map((value) => element('option', { value }, words.states[value])));
  const move = (to: 'up' | 'down', arrow: string) =>
    element(
      'button',
      {
        ...{ type: 'button', class: 'move', 'data-move': to },
        'aria-label': words[to](title),
      },
      arrow,
    );
  const note = element('textarea', { rows: '3', 'aria-label': words.noteOn(title) });
  controls.append(
    element(
      'div',
      { class: 'shelf-row-state' },
      state,
      move('up', '↑'),
      move('down', '↓'),
      element('span', { class: 'grip', 'aria-hidden': 'true', title: words.drag }, '⠿'),
    ),
    element('details', { class: 'shelf-note' }, element('summary', {}, words.note), note),
  );
  if (!known?.facts) {
    const remove = element('button', { type: 'button', class: 'move' }, words.remove);
    remove.addEventListener('click', () => removePapers([{ id, title, former: [] }]));
    controls.querySelector('.shelf-row-state')?.append(remove);
  }
  row.append(controls);
  enableShelfControls(controls);
  return row;
}

/** Shows the papers of a link that somebody shared. Nothing is kept before the reader says so. */
async function receiveShared(section: HTMLElement, list: HTMLElement): Promise<void> {
  const ids = parseShareFragment(location.hash);
  section.hidden = ids.length === 0;
  if (ids.length === 0) return;
  const resolved = await resolvePapers(ids);
  const found = [...resolved.values()].flatMap(({ facts }) => facts ?? []);
  list.replaceChildren(...found.map(shelfRow));
  if (found.length === ids.length) return;
  const missing = ids.length - found.length;
  list.append(element('li', { class: 'shared-missing' }, words.missing(missing)));
}

/** Says what a reader should know of this browser before trusting it with anything. */
function showWarning(warning: HTMLElement): void {
  const messages: (string | Node)[] = [];
  try {
    localStorage.setItem(siteKey('probe'), '');
    localStorage.removeItem(siteKey('probe'));
    const unreadable = localStorage.getItem(siteKey('shelf-unreadable')) ?? unreadableShelf();
    if (unreadable !== null) {
      const save = element('button', { type: 'button', class: 'quiet-button' }, words.saveAsFile);
      save.addEventListener('click', () => download(unreadable, 'unreadable-shelf.txt'));
      messages.push(`${words.unreadable} `, save);
    }
  } catch {
    messages.push(words.blocked);
  }
  if (isPerPage()) {
    messages.push(words.perPageOnShelf);
  }
  warning.replaceChildren(...messages);
  warning.hidden = messages.length === 0;
}

/** The text that is kept in the place of a shelf, if it is none. */
function unreadableShelf(): string | null {
  const text = localStorage.getItem(siteKey('shelf'));
  try {
    if (text !== null) parseShelf(text);
    return null;
  } catch {
    return text;
  }
}
