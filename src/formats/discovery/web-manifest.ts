import type { Site } from '../../schemas/site.ts';

/** Colour of paper in the light theme; see `styles/tokens.css`. */
const paperColour = '#fcf9f4';

/** How a device installs the site: https://www.w3.org/TR/appmanifest/; addresses are relative to it. */
export function webManifest({ name, description, language }: Site): string {
  return JSON.stringify({
    name,
    short_name: name,
    description,
    lang: language,
    start_url: './index.html',
    scope: './',
    display: 'minimal-ui',
    background_color: paperColour,
    theme_color: paperColour,
    icons: [{ src: './favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  });
}
