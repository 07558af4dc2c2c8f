import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Rewrites every address that begins at the site's root (`/papers/x.html`) so that it begins at the
 * page or style sheet it stands in. The site then works at a domain's root, under a sub-path and
 * from a folder on disk. `/` becomes `index.html`, which a disk needs spelled out.
 */
export function relativeLinks(): AstroIntegration {
  return {
    name: 'relative-links',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = await readdir(root, { recursive: true });
        for (const file of files) {
          if (!/\.(?:html|css)$/u.test(file)) continue;
          const path = join(root, file);
          const page = relative(root, path).split(sep).join('/');
          const text = await readFile(path, 'utf8');
          const rewritten = file.endsWith('.css')
            ? toRelativeCss(text, page)
            : toRelativeHtml(text, page);
          if (rewritten !== text) await writeFile(path, rewritten);
        }
      },
    },
  };
}

/**
 * One page with relative addresses. Attribute values of generated HTML stand in double quotes, and
 * quotes in texts are escaped, so no text can look like an attribute.
 * @param page the page's path from the root, with `/`
 */
export function toRelativeHtml(html: string, page: string): string {
  return html.replaceAll(
    /(\s(?:href|src|action|data-root))="\/(?!\/)([^"]*)"/gu,
    (_match, attribute: string, target: string) =>
      `${attribute}="${toRelative(target, page, attribute.trim() === 'data-root')}"`,
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
  const from = posix.relative(dirname(`/${page}`), `/${file}`);
  if (isFolder) return from === '' ? './' : `${from}/`;
  return (from.startsWith('.') ? from : `./${from}`) + rest;
}
