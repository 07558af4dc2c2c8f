import type { APIRoute } from 'astro';
import { bundleScript } from '../build/bundle-script.ts';

/** Pages of other sites name this script, so its address never changes. */
export const GET: APIRoute = () =>
  new Response(bundleScript('embed').code, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
