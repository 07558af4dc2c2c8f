import { siteKey } from './site-key.ts';

export type Theme = 'light' | 'dark';

/** The theme the reader chose on this site, or `undefined` to follow the system. */
export function storedTheme(): Theme | undefined {
  try {
    const theme = localStorage.getItem(siteKey('theme'));
    return theme === 'light' || theme === 'dark' ? theme : undefined;
  } catch (error) {
    ignoreRefusal(error);
    return undefined;
  }
}

export function storeTheme(theme: Theme): void {
  try {
    localStorage.setItem(siteKey('theme'), theme);
  } catch (error) {
    ignoreRefusal(error);
  }
}

/** Browsers may refuse storage, as for blocked cookies; the theme then lasts for the page. */
function ignoreRefusal(error: unknown): void {
  if (!(error instanceof DOMException)) throw error;
}
