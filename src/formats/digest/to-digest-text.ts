import type { Digest, DigestGroup, DigestPaper } from './digest.ts';
import { maxLineChars, wrapText } from './wrap-text.ts';

/** The digest as a plain text e-mail; addresses are on lines of their own. */
export function toDigestText(digest: Digest): string {
  const { title, lead, listName, curator, groups, more, homeUrl, newUrl } = digest;
  const by = curator === undefined ? '' : `, curated by ${curator}`;
  const parts = [
    underlined(title, '='),
    wrapText(lead),
    ...groups.map(groupText),
    more > 0 ? `And ${String(more)} more:\n${newUrl}` : '',
    '-'.repeat(maxLineChars),
    `${wrapText(`${listName}${by}:`)}\n${homeUrl}`,
    `What is new:\n${newUrl}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function groupText({ label, papers }: DigestGroup): string {
  return [underlined(label, '-'), ...papers.map(paperText)].join('\n\n');
}

function paperText({ title, authors, facts, gist, url, source }: DigestPaper): string {
  const small = [authors, facts, gist].map((text) => wrapText(text, '  '));
  return [wrapText(title), ...small, `  ${url}`, source ? `  ${source.url}` : '']
    .filter((line) => line !== '')
    .join('\n');
}

function underlined(text: string, character: string): string {
  const wrapped = wrapText(text);
  const longest = Math.max(...wrapped.split('\n').map((line) => [...line].length));
  return `${wrapped}\n${character.repeat(Math.min(longest, maxLineChars))}`;
}
