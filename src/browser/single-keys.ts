import { siteKey } from './site-key.ts';

/** Whether a single key is a command on this site: a reader can switch that off in the help. */
export function areSingleKeysOn(): boolean {
  try {
    return localStorage.getItem(siteKey('single-keys')) !== 'off';
  } catch {
    return true;
  }
}

/** @throws {DOMException} where the browser keeps nothing */
export function setSingleKeys(areOn: boolean): void {
  if (areOn) localStorage.removeItem(siteKey('single-keys'));
  else localStorage.setItem(siteKey('single-keys'), 'off');
}
