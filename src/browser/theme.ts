import { storedDensity } from './density.ts';
import { startEarly } from './start-worker.ts';
import { siteKey } from './site-key.ts';
import { storedTheme } from './theme-choice.ts';

// Runs before the first paint, so that a remembered theme does not flash.
const theme = storedTheme();
const { dataset } = document.documentElement;
if (theme) dataset['theme'] = theme;
dataset['density'] = storedDensity();
startEarly();

// Fonts are asked for before style sheets are there. Not by <link rel="preload">, which browsers
// refuse from a disk. They replace the same ones of base.css.
const { serif, sans } = document.currentScript?.dataset ?? {};
for (const [family, url] of [
  ['Source Serif', serif],
  ['Source Sans', sans],
] as const) {
  if (url === undefined) continue;
  const source = `url("${new URL(url, document.baseURI).href}")`;
  const font = new FontFace(family, source, { weight: '200 900', display: 'optional' });
  document.fonts.add(font);
  font.load().catch((error: unknown) => {
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
