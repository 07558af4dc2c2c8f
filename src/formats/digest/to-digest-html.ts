import { escapeHtml } from '../../text/escape-html.ts';
import type { Digest, DigestGroup, DigestPaper } from './digest.ts';

/** Titles in the line that mail programs show beside the subject. */
const previewTitles = 3;

// No colours but a grey that shows on light and dark: mail programs then choose both themselves.
const styles = {
  hidden: 'display:none;max-height:0;overflow:hidden;mso-hide:all',
  frame:
    'width:100%;max-width:600px;table-layout:fixed;text-align:left;overflow-wrap:anywhere;word-break:break-word',
  cell: 'padding:0 16px',
  h1: 'margin:24px 0 8px;font:bold 24px/1.25 Georgia,serif',
  h2: 'margin:28px 0 4px;font:bold 18px/1.3 Georgia,serif',
  paper: 'padding:12px 16px;border-top:1px solid #888888',
  h3: 'margin:0;font:bold 16px/1.35 Georgia,serif',
  small: 'margin:4px 0 0;font:14px/1.4 Arial,sans-serif',
  text: 'margin:4px 0 0;font:16px/1.5 Georgia,serif',
  foot: 'padding:16px 16px 32px;border-top:1px solid #888888',
  link: 'color:inherit',
} as const;

/**
 * The digest as an HTML e-mail that loads nothing: tables at most 600 px wide, inline styles, full
 * links. What mail programs support: https://www.caniemail.com
 */
export function toDigestHtml(digest: Digest): string {
  const { title, lead, listName, curator, language, groups, more, homeUrl, newUrl } = digest;
  const preview = groups
    .flatMap(({ papers }) => papers.map((paper) => paper.title))
    .slice(0, previewTitles);
  const by = curator === undefined ? '' : `, curated by ${escapeHtml(curator)}`;
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(title)}</title>
</head>
<body style="margin:0;padding:0">
<div style="${styles.hidden}">${escapeHtml(preview.join(' · '))}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td align="center">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="${styles.frame}">
<tr><td style="${styles.cell}">
<h1 dir="auto" style="${styles.h1}">${escapeHtml(title)}</h1>
<p style="${styles.small}">${escapeHtml(lead)}</p>
</td></tr>
${groups.map(groupRows).join('\n')}
${more > 0 ? moreRow(more, newUrl) : ''}
<tr><td style="${styles.foot}">
<p dir="auto" style="${styles.small}">${link(homeUrl, listName)}${by}</p>
<p style="${styles.small}">${link(newUrl, 'What is new')}</p>
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

function groupRows({ label, url, papers }: DigestGroup): string {
  return `<tr><td style="${styles.cell}">
<h2 dir="auto" style="${styles.h2}">${link(url, label)}</h2>
</td></tr>
${papers.map(paperRow).join('\n')}`;
}

function paperRow({ title, authors, facts, gist, url, source }: DigestPaper): string {
  const small = [authors, facts]
    .filter((line) => line !== '')
    .map((line) => `<p dir="auto" style="${styles.small}">${escapeHtml(line)}</p>\n`)
    .join('');
  const way = source ? `\n<p style="${styles.small}">${link(source.url, source.label)}</p>` : '';
  return `<tr><td style="${styles.paper}">
<h3 dir="auto" style="${styles.h3}">${link(url, title)}</h3>
${small}<p dir="auto" style="${styles.text}">${escapeHtml(gist)}</p>${way}
</td></tr>`;
}

function moreRow(more: number, url: string): string {
  return `<tr><td style="${styles.paper}">
<p style="${styles.text}">${link(url, `And ${String(more)} more`)}</p>
</td></tr>`;
}

function link(url: string, text: string): string {
  return `<a href="${escapeHtml(url)}" style="${styles.link}">${escapeHtml(text)}</a>`;
}
