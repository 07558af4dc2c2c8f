import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentRoot, readSite } from '../content-files/content-folder.ts';
import { canonicalUrl } from '../reading-list/canonical-url.ts';

/** Files rewritten at a time: waiting for the disk, not the work, is what takes long. */
const maxOpenFiles = 8;

/**
 * Rewrites every address that begins at the site's root (`/papers/x.html`) so that it begins at the
 * page or style sheet it stands in. The site then works at a domain's root, under a sub-path and
 * from a folder on disk. `/` becomes `index.html`, which a disk needs spelled out.
 */
export function relativeLinks(): AstroIntegration {
  return {
    name: 'relative-links',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = await readSite(contentRoot());
        const home = site.ok ? canonicalUrl(site.value, '/index.html') : undefined;
        if (home === undefined) {
          logger.info(
            'no address of the site is known (SITE_URL or content/site.yaml): canonical links are ' +
              'left out, and the links of 404.html work only for addresses in the root folder',
          );
        }
        await writeRelativeLinks(fileURLToPath(dir), home && new URL(home).pathname);
      },
    },
  };
}

/**
 * Rewrites every page and style sheet in a folder and below; the folder is the site's root.
 * @param home path of the published site's root, if it is known, with a slash at its end
 */
export async function writeRelativeLinks(root: string, home?: string): Promise<void> {
  const files = await readdir(root, { recursive: true });
  const pages = files.filter((file) => /\.(?:html|css)$/u.test(file)).values();
  const takeNext = async () => {
    for (const page of pages) await rewriteFile(root, page, home);
  };
  await Promise.all(Array.from({ length: maxOpenFiles }, takeNext));
}

async function rewriteFile(root: string, file: string, home?: string): Promise<void> {
  const path = join(root, file);
  const page = file.split(sep).join('/');
  const text = await readFile(path, 'utf8');
  const rewritten = page.endsWith('.css')
    ? toRelativeCss(text, page)
    : page === '404.html' && home !== undefined
      ? toHtmlUnder(text, home)
      : toRelativeHtml(text, page);
  if (rewritten !== text) await writeFile(path, rewritten);
}

/** A start tag; a quoted value in it may hold `>`. */
const tag = /<[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>/giu;
/** Generated HTML has double quotes. */
const rootedAddress =
  /(?<=\s)(href|src|action|data-root|data-script|data-worker)="\/(?!\/)([^"]*)"/gu;

/**
 * One page with relative addresses. Only tags are touched: a text that looks like an attribute stays.
 * @param page the page's path from the root, with `/`
 */
export function toRelativeHtml(html: string, page: string): string {
  return html.replaceAll(tag, (attributes) =>
    attributes.replaceAll(
      rootedAddress,
      (_match, attribute: string, target: string) =>
        `${attribute}="${toRelative(target, page, attribute === 'data-root')}"`,
    ),
  );
}

/**
 * One page with addresses below a fixed path: hosts show 404.html at whatever address was asked for,
 * so nothing in it can be relative.
 */
export function toHtmlUnder(html: string, home: string): string {
  return html.replaceAll(tag, (attributes) =>
    attributes.replaceAll(
      rootedAddress,
      (_match, attribute: string, target: string) => `${attribute}="${home}${target}"`,
    ),
  );
}

/** One style sheet with relative addresses. */
export function toRelativeCss(css: string, page: string): string {
  return css.replaceAll(
    /url\((["']?)\/(?!\/)([^"')]+)\1\)/gu,
    (_match, quote: string, target: string) => `url(${quote}${toRelative(target, page)}${quote})`,
  );
}

function toRelative(target: string, page: string, isFolder = false): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/u.exec(target) ?? [];
  const file = path === '' || path.endsWith('/') ? `${path}${isFolder ? '' : 'index.html'}` : path;
  const from = posix.relative(posix.dirname(`/${page}`), `/${file}`);
  if (isFolder) return from === '' ? './' : `${from}/`;
  return (from.startsWith('.') ? from : `./${from}`) + rest;
}
