import type { APIRoute } from 'astro';
import { bundleScript } from '../build/bundle-script.ts';

/** The service worker stands at the root, under a name that never changes, to serve the whole site. */
export const GET: APIRoute = () =>
  new Response(bundleScript('service-worker').code, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
