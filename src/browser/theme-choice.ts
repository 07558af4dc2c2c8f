import { ignoreRefusal } from './ignore-refusal.ts';
import { siteKey } from './site-key.ts';

export type Theme = 'light' | 'dark';

/** A theme by its name; `undefined` for any other text, which means as the system. */
export function toTheme(name: string | null): Theme | undefined {
  return name === 'light' || name === 'dark' ? name : undefined;
}

/** The theme the reader chose on this site, or `undefined` to follow the system. */
export function storedTheme(): Theme | undefined {
  try {
    return toTheme(localStorage.getItem(siteKey('theme')));
  } catch (error) {
    ignoreRefusal(error);
    return undefined;
  }
}

/** Remembers the theme for this site; `undefined` follows the system again. */
export function storeTheme(theme: Theme | undefined): void {
  try {
    if (theme) localStorage.setItem(siteKey('theme'), theme);
    else localStorage.removeItem(siteKey('theme'));
  } catch (error) {
    ignoreRefusal(error);
  }
}
