import type { TaxonomyContent } from './taxonomy-content.ts';

/** A text of the curator with links to one topic's page changed into links to another's. */
export function redirectLinks(body: string, from: string, into: string): string {
  return body.replaceAll(`topics/${from}.html`, `topics/${into}.html`);
}

/** Pages in which the curator links to a topic's page, with these links changed, by file. */
export function redirectedPages(
  { papers, topics, paths }: TaxonomyContent,
  from: string,
  into: string,
): Map<string, string> {
  const changed = new Map<string, string>();
  for (const { file, text, body } of [...papers, ...topics, ...paths]) {
    const redirected = redirectLinks(body, from, into);
    if (redirected !== body) {
      changed.set(file, text.slice(0, text.length - body.length) + redirected);
    }
  }
  return changed;
}
