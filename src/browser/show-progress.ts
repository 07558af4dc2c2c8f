import { permalink } from '../reading-list/permalink.ts';
import { parseProgressPapers } from '../shelf/progress-papers.ts';
import { readingProgress, type ReadingProgress } from '../shelf/reading-progress.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { element } from './element.ts';
import { readShelf, watchShelf } from './shelf-store.ts';
import { shownPaper } from './shown-paper.ts';
import { siteRoot } from './site-key.ts';
import { progressWords } from '../words/script-words.ts';
import { pageLanguage } from './page-language.ts';

const words = progressWords(pageLanguage);

/**
 * Shows how far the reader is with paths and topics. `data-progress` has the ids of the papers, in
 * order, each with its former ids after slashes; empty it means the rows of the page.
 */
export function showProgress(): void {
  const shown = [...document.querySelectorAll<HTMLElement>('[data-progress]')].map((place) => ({
    place,
    text: place.textContent,
    papers: papersOf(place),
  }));
  const goOn = document.querySelector<HTMLElement>('[data-go-on]');
  if (shown.length === 0 && !goOn) return;
  const paths = shown.filter(({ place }) => place.dataset['path'] !== undefined);
  watchShelf(() => {
    const shelf = readShelf();
    for (const { place, text, papers } of shown) {
      const progress = readingProgress(papers, shelf);
      const { read, total } = progress;
      place.textContent = read === 0 ? text : words.read(read, total);
      const nextStep = place.parentElement?.querySelector<HTMLAnchorElement>('[data-next-step]');
      if (nextStep) showNextStep(nextStep, papers, progress);
    }
    if (goOn) showGoOn(goOn, paths, shelf);
  });
}

function papersOf(place: HTMLElement): readonly (readonly string[])[] {
  const { progress = '' } = place.dataset;
  if (progress !== '') return parseProgressPapers(progress);
  const rows = document.querySelectorAll<HTMLElement>('main .paper-row');
  const papers = [...rows].map(shownPaper);
  return [...new Map(papers.map(({ id, former }) => [id, [id, ...former]])).values()];
}

/** A link to the first step that was not read, once the path is begun. */
function showNextStep(
  link: HTMLAnchorElement,
  papers: readonly (readonly string[])[],
  { changed, next }: ReadingProgress,
): void {
  link.hidden = changed === 0 || next === undefined;
  if (next === undefined) return;
  link.textContent = words.goOnWithStep(next + 1);
  link.href = paperUrl(papers[next]?.[0] ?? '');
}

interface ShownPath {
  readonly place: HTMLElement;
  readonly papers: readonly (readonly string[])[];
}

/**
 * Two lines, for which the page keeps room: what to go on with, which is the path that the reader was
 * on last, else what is being read, else what is to be read; and how much is on the shelf.
 */
function showGoOn(goOn: HTMLElement, paths: readonly ShownPath[], shelf: Shelf): void {
  const [latest] = paths
    .map((path) => ({ ...path, progress: readingProgress(path.papers, shelf) }))
    .filter(({ progress }) => progress.changed > 0 && progress.next !== undefined)
    .sort((a, b) => b.progress.changed - a.progress.changed);
  const reading = shelf.filter(({ state }) => state === 'reading');
  const next = shelf.find(({ state }) => state === 'to-read');
  const first = latest
    ? stepLine(latest, latest.progress)
    : reading[0]
      ? paperLine(words.goOnReading, reading[0])
      : next
        ? paperLine(words.next, next)
        : [words.allRead];
  const href = new URL('shelf.html', siteRoot()).href;
  const second = [
    element('a', { href }, words.onShelf(shelf.length)),
    reading.length > 0 ? words.beingRead(reading.length) : '',
  ];
  goOn.replaceChildren(element('p', {}, ...first), element('p', {}, ...second));
  goOn.hidden = shelf.length === 0;
}

function stepLine({ place, papers }: ShownPath, { next = 0, total }: ReadingProgress) {
  const [id = ''] = papers[next] ?? [];
  return [
    words.goOn,
    element('a', { href: paperUrl(id) }, words.stepOf(next + 1, total)),
    words.inPath(place.dataset['path'] ?? ''),
  ];
}

function paperLine(what: string, { id, title }: Shelf[number]) {
  return [what, element('a', { href: paperUrl(id), dir: 'auto' }, title)];
}

function paperUrl(id: string): string {
  return new URL(permalink('papers', id).slice(1), siteRoot()).href;
}
