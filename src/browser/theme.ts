import { storedTheme } from './theme-choice.ts';

// Runs before the first paint, so that a remembered theme does not flash.
const theme = storedTheme();
if (theme) document.documentElement.dataset['theme'] = theme;
