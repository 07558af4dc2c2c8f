import { storedTheme, storeTheme, toTheme } from './theme-choice.ts';

/** Lets the reader choose the theme by the control of `Header.astro`, which also says what is chosen. */
export function enableThemeSelect(): void {
  const select = document.querySelector<HTMLSelectElement>('.theme-choice select');
  if (!select) return;
  select.value = storedTheme() ?? '';
  select.addEventListener('change', () => {
    const theme = toTheme(select.value);
    if (theme) document.documentElement.dataset['theme'] = theme;
    else delete document.documentElement.dataset['theme'];
    storeTheme(theme);
  });
}
