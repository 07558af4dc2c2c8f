import type { APIRoute, GetStaticPaths } from 'astro';
import { bundleScript, scriptNames } from '../../build/bundle-script.ts';

export const getStaticPaths = (() =>
  scriptNames.map((name) => {
    const { fileName, code } = bundleScript(name);
    return { params: { script: fileName }, props: { code } };
  })) satisfies GetStaticPaths;

export const GET: APIRoute<{ code: string }> = ({ props: { code } }) =>
  new Response(code, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
