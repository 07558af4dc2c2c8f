import { readingStates } from '../shelf/shelf.ts';
import { editShelfAloud, findOnShelf, removePapers, savePapers } from './keep-papers.ts';
import { watchShelf } from './shelf-store.ts';
import { shownPaper } from './shown-paper.ts';

/** Pause in typing after which a note is kept. */
const pauseMs = 600;

/**
 * Lets a reader save a paper, say how far they are with it, and write a note: `ShelfControls.astro`,
 * or a row of the shelf, which has no button to save it.
 */
export function enableShelfControls(controls: HTMLElement): void {
  const paper = shownPaper(controls);
  const save = controls.querySelector('[data-key="s"]');
  const state = controls.querySelector('select');
  const note = controls.querySelector('textarea');
  if (!state || !note) throw new Error('the controls of the shelf lack a part');
  let seen = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keep = () => {
    if (!findOnShelf(paper)) savePapers([paper]);
    return findOnShelf(paper)?.id ?? paper.id;
  };
  const showNote = (kept: string) => {
    seen = kept;
    if (note.value !== kept) note.value = kept;
    if (kept !== '') note.closest('details')?.setAttribute('open', '');
  };
  const keepNote = () => {
    clearTimeout(timer);
    if (note.value === seen) return;
    editShelfAloud({ do: 'set-note', id: keep(), note: note.value, seen });
    showNote(findOnShelf(paper)?.note ?? '');
  };
  save?.addEventListener('click', () => {
    if (findOnShelf(paper)) removePapers([paper]);
    else keep();
  });
  state.addEventListener('change', () => {
    const chosen = readingStates.find((each) => each === state.value);
    if (chosen) editShelfAloud({ do: 'set-state', ids: [keep()], state: chosen });
  });
  note.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(keepNote, pauseMs);
  });
  note.addEventListener('change', keepNote);
  window.addEventListener('pagehide', keepNote);
  watchShelf(() => {
    const saved = findOnShelf(paper);
    save?.setAttribute('aria-pressed', String(saved !== undefined));
    controls.classList.toggle('is-saved', saved !== undefined);
    controls.dataset['state'] = saved?.state ?? '';
    state.value = saved?.state ?? 'to-read';
    // What the reader is typing is not taken away; it is joined with the note of another tab.
    if (note.value === seen) showNote(saved?.note ?? '');
  });
}
