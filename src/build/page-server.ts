import { createApp } from 'astro/app/entrypoint';

/** The bundled pages, as `page-bundle.ts` loads them; Astro's bundler makes this their entry point. */
export const app = createApp({ streaming: false });
