import { isTyping } from './is-typing.ts';
import { areSingleKeysOn } from './single-keys.ts';

/**
 * Lets single keys act: `j` and `k` go from row to row, `o` opens a row's paper, and any other key
 * presses what has it as its `data-key`, in the row with the focus or else outside of rows.
 */
export function enableShortcuts(): void {
  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || isTyping(target) || !areSingleKeysOn()) return;
    if (!document.querySelector('dialog[open]') && press(key)) event.preventDefault();
  });
}

/** Whether the key did something. */
function press(key: string): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('main .paper-row')].filter((row) =>
    row.checkVisibility(),
  );
  const row = document.activeElement?.closest<HTMLElement>('main .paper-row');
  const step = key === 'j' ? 1 : key === 'k' ? -1 : 0;
  if (step !== 0 && rows.length > 0) {
    const at = row ? rows.indexOf(row) : -1;
    rows[Math.max(0, at + step)]?.querySelector('a')?.focus();
    return true;
  }
  const selector = `[data-key="${CSS.escape(key)}"]`;
  const ofPage = () =>
    [...document.querySelectorAll<HTMLElement>(`${selector}:not(.paper-row *)`)].find((each) =>
      each.checkVisibility(),
    );
  const pressed =
    (key === 'o' ? row?.querySelector('a') : row?.querySelector<HTMLElement>(selector)) ?? ofPage();
  pressed?.click();
  return pressed !== undefined;
}
