import { storedDensity } from './density.ts';
import { startEarly } from './start-worker.ts';
import { siteKey } from './site-key.ts';
import { storedTheme } from './theme-choice.ts';

/** Name of what says that this browser has had the fonts. */
const fontsKey = siteKey('fonts');

// Runs before the first paint, so that a remembered theme does not flash.
const theme = storedTheme();
const { dataset } = document.documentElement;
if (theme) dataset['theme'] = theme;
dataset['density'] = storedDensity();
const isSearching = startEarly();

// Fonts are asked for before style sheets are there. Not by <link rel="preload">, which browsers
// refuse from a disk. They replace the same ones of base.css. Where something is searched, results
// come before fonts that are not there yet.
const { serif, sans } = document.currentScript?.dataset ?? {};
if (isSearching && !hasFonts()) dataset['fonts'] = 'later';
for (const [family, url] of [
  ['Source Serif', serif],
  ['Source Sans', sans],
] as const) {
  if (url === undefined || dataset['fonts'] === 'later') continue;
  const source = `url("${new URL(url, document.baseURI).href}")`;
  const font = new FontFace(family, source, { weight: '200 900', display: 'optional' });
  document.fonts.add(font);
  font.load().then(rememberFonts, (error: unknown) => {
    console.info('A font of the system is used.', error);
  });
}

// Room for what scripts will show of the reader's own, so that nothing moves.
try {
  const { dataset } = document.documentElement;
  if (localStorage.getItem(siteKey('shelf'))?.includes('"id"') === true) dataset['hasShelf'] = '';
} catch (error) {
  console.info('The browser keeps nothing for this site.', error);
}

function hasFonts(): boolean {
  try {
    return localStorage.getItem(fontsKey) !== null;
  } catch {
    // The browser keeps nothing for this site.
    return false;
  }
}

function rememberFonts(): void {
  try {
    localStorage.setItem(fontsKey, '');
  } catch {
    // The browser keeps nothing for this site.
  }
}
