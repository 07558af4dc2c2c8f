import { isTyping } from './is-typing.ts';
import { loadScript } from './load-script.ts';
import { siteKey } from './site-key.ts';
import { everyPageWords } from '../words/script-words.ts';
import { pageLanguage } from './page-language.ts';

/** What a reader does that the script of the shelf answers. */
const answered = ['click', 'change', 'keydown'] as const;

/**
 * Loads the script of the shelf: at once where it has something to show, otherwise when the reader
 * does something that it answers, which is then done again.
 */
export function loadShelf(): void {
  const { shelf: address } = document.documentElement.dataset;
  if (address === undefined) return;
  let loading: Promise<void> | undefined;
  const load = () =>
    (loading ??= loadScript(new URL(address, document.baseURI)).then(
      () => answered.forEach((type) => document.removeEventListener(type, doAgain)),
      (error: unknown) => {
        loading = undefined;
        const status = document.querySelector('[data-shelf-controls] [role="status"]');
        if (status) status.textContent = everyPageWords(pageLanguage).loading.failed;
        throw error;
      },
    ));
  const doAgain = (event: Event) => {
    const { target, type } = event;
    if (!(target instanceof HTMLElement)) return;
    const isKey = event instanceof KeyboardEvent;
    if (isKey ? !isShortcut(event) : !target.closest('[data-shelf-controls], [data-key]')) return;
    const again = isKey ? new KeyboardEvent(type, { key: event.key, bubbles: true }) : undefined;
    load().then(
      () => target.dispatchEvent(again ?? new Event(type, { bubbles: true })),
      console.warn,
    );
  };
  for (const type of answered) document.addEventListener(type, doAgain);
  // The reader saves something in another tab.
  window.addEventListener('storage', ({ key }) => {
    if (key === siteKey('shelf')) load().catch(console.warn);
  });
  // Rows with actions are there, or will be: found by a search, or added to the shelf.
  if (
    document.querySelector('[data-row-actions], [data-part="results"], [data-shelf-page]') ||
    isStored()
  ) {
    load().catch(console.warn);
  }
}

function isShortcut({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isTyping(target)) return false;
  return document.querySelector(`[data-key="${CSS.escape(key)}"]`) !== null;
}

/** Whether the reader has a shelf on this site. */
function isStored(): boolean {
  try {
    return localStorage.getItem(siteKey('shelf')) !== null;
  } catch {
    // The browser refuses, as for blocked cookies.
    return false;
  }
}
