import { everyPageWords } from '../words/script-words.ts';
import { pageLanguage } from './page-language.ts';

const { copying } = everyPageWords(pageLanguage);

/** How long a message stands beside its button. */
const messageMs = 4000;

/**
 * Lets each button of `CopyButton.astro` below an element copy its target: the value of a field,
 * else the text of an element, exactly as it is. Where the browser does not let a script write to the
 * clipboard, the text is left selected, and the reader is told so.
 */
export function enableCopyButtons(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const status = button.parentElement?.querySelector<HTMLElement>('[role="status"]');
    let timer: ReturnType<typeof setTimeout> | undefined;
    button.addEventListener('click', () => {
      const target = document.getElementById(button.dataset['copy'] ?? '');
      if (!target) return;
      void copy(target).then((isCopied) => {
        if (!status) return;
        clearTimeout(timer);
        status.textContent = isCopied ? copying.copied : copying.selected;
        timer = setTimeout(() => {
          status.textContent = '';
        }, messageMs);
      });
    });
  }
}

/** What browsers call deprecated and still have, as nothing takes its place over plain HTTP. */
interface OlderDocument {
  execCommand(command: 'copy'): boolean;
}

/** Whether the text is in the clipboard now; left selected where it is not. */
function copy(target: HTMLElement): Promise<boolean> {
  if (isField(target)) {
    return writeClipboard(target.value, undefined, () => {
      target.focus();
      target.select();
    });
  }
  // Italics are worth keeping for a word processor.
  const html = target.childElementCount > 0 ? target.innerHTML : undefined;
  return writeClipboard(target.textContent, html, () => getSelection()?.selectAllChildren(target));
}

/**
 * Puts a text into the clipboard, and beside it HTML for programs that take it.
 * @param select done first when the browser allows only the older way, which copies a selection
 * @returns whether it is there now
 */
export async function writeClipboard(
  text: string,
  html?: string,
  select: () => void = () => undefined,
): Promise<boolean> {
  try {
    const toBlob = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
    if (html === undefined) await navigator.clipboard.writeText(text);
    else {
      const types = { ...toBlob('text/plain', text), ...toBlob('text/html', html) };
      await navigator.clipboard.write([new ClipboardItem(types)]);
    }
    return true;
  } catch (error) {
    // A page that came over plain HTTP has no clipboard at all.
    console.info('The browser refuses the clipboard; the older way is tried.', error);
  }
  select();
  return copySelection(text, html);
}

function isField(target: HTMLElement): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** The older way, which plain HTTP allows too. A selection alone would lose a field's line breaks. */
function copySelection(text: string, html?: string): boolean {
  const provide = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
  };
  document.addEventListener('copy', provide, { once: true });
  const isCopied = (document as OlderDocument).execCommand('copy');
  document.removeEventListener('copy', provide);
  return isCopied;
}
