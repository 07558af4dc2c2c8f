import { element } from './element.ts';
import { notify } from './notice.ts';
import { areSingleKeysOn, setSingleKeys } from './single-keys.ts';

/** What each key does. */
const keys: readonly (readonly [key: string, meaning: string])[] = [
  ['/', 'search'],
  ['j', 'next paper'],
  ['k', 'previous paper'],
  ['o', 'open the paper'],
  ['s', 'save it on the shelf, or remove it'],
  ['c', 'copy its BibTeX'],
  ['p', 'open its PDF'],
  ['x', 'select it, for several at once'],
  ['?', 'show these keys'],
];

/**
 * Shows what single keys do, with a switch for them (WCAG 2.1.4), as a program that types for the
 * reader may press them by mistake; Escape closes it.
 */
export function openHelp(): void {
  const areOn = element('input', { type: 'checkbox' });
  areOn.checked = areSingleKeysOn();
  areOn.addEventListener('change', () => {
    try {
      setSingleKeys(areOn.checked);
    } catch {
      notify('This browser keeps nothing for this site, so the keys stay as they are.');
    }
  });
  const close = element('button', { type: 'button', class: 'button' }, 'Close');
  const help = element(
    'dialog',
    { class: 'help', 'aria-labelledby': 'help-title' },
    element('h2', { id: 'help-title' }, 'Keys'),
    element(
      'dl',
      {},
      ...keys.map(([key, meaning]) =>
        element('div', {}, element('dt', {}, element('kbd', {}, key)), element('dd', {}, meaning)),
      ),
    ),
    element('label', {}, areOn, ' Single keys do this'),
    element(
      'p',
      {},
      'Ctrl+K or ⌘K searches in any case. “Keys” at the foot of each page shows this.',
    ),
    close,
  );
  close.addEventListener('click', () => help.close());
  help.addEventListener('close', () => help.remove());
  document.body.append(help);
  help.showModal();
}
