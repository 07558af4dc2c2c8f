import { fetchManifest, readCopy, removeCopy, updateCopy } from './offline-copy.ts';
import { siteRoot } from './site-key.ts';
import { offlineWords } from '../words/script-words.ts';
import { pageLanguage } from './page-language.ts';

const words = offlineWords(pageLanguage);

/** The "Keep a copy on this device" panel. */

const panel = document.querySelector<HTMLElement>('[data-offline-panel]');
if (panel && location.protocol !== 'file:' && 'caches' in window && 'serviceWorker' in navigator) {
  void run(panel, { root: siteRoot(), caches });
}

async function run(panel: HTMLElement, place: Parameters<typeof readCopy>[0]): Promise<void> {
  const keep = panel.querySelector<HTMLButtonElement>('[data-keep]');
  const remove = panel.querySelector<HTMLButtonElement>('[data-remove]');
  const progress = panel.querySelector<HTMLProgressElement>('progress');
  const status = panel.querySelector<HTMLElement>('[role="status"]');
  if (!keep || !remove || !progress || !status) throw new Error('the offline panel lacks a part');

  const show = async () => {
    const kept = await readCopy(place);
    remove.hidden = !kept;
    keep.hidden = false;
    keep.textContent = kept ? words.refresh : words.keep;
    progress.hidden = true;
    if (kept) {
      status.textContent = words.kept(words.megabytes(kept.bytes));
      return;
    }
    const manifest = await fetchManifest(place.root);
    status.textContent = words.size(words.megabytes(manifest.bytes));
  };
  keep.addEventListener('click', () => {
    keep.hidden = true;
    progress.hidden = false;
    status.textContent = words.copying;
    updateCopy(place, (done, all) => {
      progress.max = all;
      progress.value = done;
    })
      .then(show)
      .catch(async (error: unknown) => {
        await show().catch(() => undefined);
        status.textContent = words.failed;
        console.warn(error);
      });
  });
  remove.addEventListener('click', () => {
    void removeCopy(place).then(show);
  });
  await show();
  panel.hidden = false;
}
