import { enableRowActions } from './row-actions.ts';
import { enableShelfControls } from './shelf-controls.ts';
import { openHelp } from './shortcut-help.ts';
import { enableShortcuts } from './shortcuts.ts';
import { showProgress } from './show-progress.ts';

/** What a reader keeps and does with papers, on every page that shows any. */

const main = document.querySelector('main');
if (main) enableRowActions(main);
for (const controls of document.querySelectorAll<HTMLElement>('[data-shelf-controls]')) {
  enableShelfControls(controls);
}
document.querySelector('button[data-key="?"]')?.addEventListener('click', openHelp);
showProgress();
enableShortcuts();
