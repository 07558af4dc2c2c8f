import type { WrittenPaper } from './written-paper.ts';

/** An item that begins with a link, as `shelfMarkdown` writes papers. */
const linkedItem =
  /^[-*+] \[((?:\\.|[^\]\\])*)\]\((?:<([^<>]*)>|((?:\\.|[^()\\\s]|\([^()\s]*\))*))/gmu;

const escaped = /\\([!-/:-@[-`{-~])/gu;

/** The papers of a list in Markdown: what its items link to before they say anything else. */
export function readMarkdownItems(text: string): WrittenPaper[] {
  return [...text.matchAll(linkedItem)].map(([, title = '', inBrackets, bare = '']) => ({
    title: title.replaceAll(escaped, '$1'),
    key: '',
    names: [(inBrackets ?? bare).replaceAll(escaped, '$1')],
  }));
}
