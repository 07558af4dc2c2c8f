import { escapeHtml } from '../src/text/escape-html.ts';
import { formatDate } from '../src/reading-list/format-date.ts';
import type { Site } from '../src/schemas/site.ts';

/** The page that a reader of the archive opens first; it leads on to the list beside it. */
export function startHerePage(
  { name, description, language }: Pick<Site, 'name' | 'description' | 'language'>,
  date: string | undefined,
): string {
  const title = escapeHtml(name);
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <meta http-equiv="refresh" content="0; url=list/index.html">
  </head>
  <body>
    <h1>${title}</h1>
    <p>${escapeHtml(description)}</p>
    <p><a href="list/index.html">Open the list</a>${date === undefined ? '' : `, as of ${formatDate(date)}`}.</p>
    <p>Everything is in this folder: no network and no installation are needed. Keep the folder
    together; pages find each other by their places in it.</p>
  </body>
</html>
`;
}
