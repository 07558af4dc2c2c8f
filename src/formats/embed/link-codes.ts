import { escapeHtml } from '../../text/escape-html.ts';
import { permalink, type PageKind } from '../../reading-list/permalink.ts';
import { embedPath } from './embed-path.ts';
import { frameHeights, iframeCode } from './iframe-code.ts';

/** A text to paste into a page of one's own. */
export interface LinkCode {
  readonly name: 'permalink' | 'markdown' | 'html' | 'frame' | 'list';
  readonly label: string;
  readonly code: string;
}

export interface LinkedPage {
  readonly kind: PageKind;
  readonly id: string;
  /** Plain text. */
  readonly title: string;
}

/** Rows of an embedded topic, unless the code is changed. */
const rowsShown = 5;

/**
 * What leads to a page or shows it elsewhere, each in one line, simplest first. A listing can only be
 * linked to.
 * @param home address of the published site's root, with a slash at its end
 */
export function linkCodes({ kind, id, title: given }: LinkedPage, home: string): LinkCode[] {
  const toUrl = (path: string) => new URL(path.slice(1), home).href;
  const title = given.replaceAll(/\s+/gu, ' ').trim();
  const url = toUrl(permalink(kind, id));
  const link = `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`;
  const codes: LinkCode[] = [
    { name: 'permalink', label: 'Permalink', code: url },
    { name: 'markdown', label: 'Link in Markdown', code: markdownLink(url, title) },
    { name: 'html', label: 'Link in HTML', code: link },
  ];
  if (kind === 'listings') return codes;
  const frame = { url: toUrl(embedPath(kind, id)), title, height: frameHeights[kind] };
  codes.push({
    name: 'frame',
    label: 'Frame in HTML',
    code: iframeCode({ ...frame, width: '100%' }),
  });
  if (kind === 'papers') return codes;
  const limit = kind === 'topics' ? ` limit="${String(rowsShown)}"` : '';
  codes.push({
    name: 'list',
    label: 'List in the style of your page',
    code:
      `<script src="${escapeHtml(toUrl('/embed.js'))}" async></script>` +
      `<shelfmark-list src="${escapeHtml(url)}"${limit}>${link}</shelfmark-list>`,
  });
  return codes;
}

/** Characters that CommonMark and GitHub's additions to it take for markup within a link's text. */
const markdownCharacters = /[\\`*_~[\]<>&|$]/gu;

function markdownLink(url: string, title: string): string {
  // Brackets would end the address.
  const address = url.replaceAll('(', '%28').replaceAll(')', '%29');
  return `[${title.replaceAll(markdownCharacters, String.raw`\$&`)}](${address})`;
}
