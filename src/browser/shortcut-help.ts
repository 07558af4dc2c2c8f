import { element } from './element.ts';
import { notify } from './notice.ts';
import { areSingleKeysOn, setSingleKeys } from './single-keys.ts';
import { keysWords } from '../words/script-words.ts';
import { pageLanguage } from './page-language.ts';

const words = keysWords(pageLanguage);

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
      notify(words.notKept);
    }
  });
  const close = element('button', { type: 'button', class: 'button' }, words.close);
  const help = element(
    'dialog',
    { class: 'help', 'aria-labelledby': 'help-title' },
    element('h2', { id: 'help-title' }, words.title),
    element(
      'dl',
      {},
      ...Object.entries(words.meanings).map(([key, meaning]) =>
        element('div', {}, element('dt', {}, element('kbd', {}, key)), element('dd', {}, meaning)),
      ),
    ),
    element('label', {}, areOn, ` ${words.areOn}`),
    element('p', {}, words.always),
    close,
  );
  close.addEventListener('click', () => help.close());
  help.addEventListener('close', () => help.remove());
  document.body.append(help);
  help.showModal();
}
