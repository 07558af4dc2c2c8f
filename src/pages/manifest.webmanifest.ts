import type { APIRoute } from 'astro';
import { readingList } from '../site.ts';

/** https://www.w3.org/TR/appmanifest/; addresses are relative to this file. */
export const GET: APIRoute = async () => {
  const { site } = await readingList();
  const manifest = {
    name: site.name,
    short_name: site.name,
    description: site.description,
    lang: site.language,
    start_url: './index.html',
    scope: './',
    display: 'minimal-ui',
    background_color: '#fcf9f4',
    theme_color: '#fcf9f4',
    icons: [{ src: './favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
};
