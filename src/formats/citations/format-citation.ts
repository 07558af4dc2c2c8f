import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { ListedPaper } from '../../reading-list/reading-list.ts';
import type { CitationStyle } from './citation-styles.ts';
import { toCsl, type CslItem } from './to-csl.ts';

/**
 * The reference to a paper in a style: HTML with no other tags than `i`, `b`, `sup` and `sub`,
 * without the number that some styles put before it.
 *
 * Each stands alone, so that any selection of them is a bibliography: two papers of one author and
 * year are not told apart by a letter behind the year.
 */
export function formatCitation(paper: ListedPaper, { id: style, csl }: CitationStyle): string {
  const { styles } = plugins.config.get('@csl') as {
    styles: { has(id: string): boolean; add(id: string, csl: string): void };
  };
  const template = `shelfmark-${style}`;
  if (!styles.has(template)) styles.add(template, csl);
  const [[, html]] = plugins.output.format('bibliography', [toCitable(paper)], {
    template,
    lang: 'en-US',
    format: 'html',
    asEntryArray: true,
  }) as [[key: string, html: string]];
  return toInline(html);
}

/** The one item that citeproc ever has; it takes no citation key of digits. */
const id = 'paper';

/** citeproc takes some tags in a title for markup; a title here is text, so they are hidden from it. */
const hidden = new Map([
  ['<', '\ue000'],
  ['>', '\ue001'],
]);

function toCitable(paper: ListedPaper): CslItem {
  const csl = toCsl(paper);
  const others = paper.data.moreAuthors ? [{ literal: 'others' }] : [];
  // Some styles would print an abstract.
  const cited = {
    ...csl,
    id,
    abstract: undefined,
    keyword: undefined,
    ...(csl.author && { author: [...csl.author, ...others] }),
  };
  const json = JSON.stringify(cited).replaceAll(/[<>]/gu, (sign) => hidden.get(sign) ?? sign);
  return JSON.parse(json) as CslItem;
}

/** The reference out of citeproc's `<div class="csl-entry">`. */
function toInline(html: string): string {
  return html
    .replaceAll(/<div class="csl-left-margin">.*?<\/div>/gsu, '')
    .replaceAll(/<(?!\/?(?:i|b|sup|sub)>)[^>]*>/gu, '')
    .replaceAll('\ue000', '&lt;')
    .replaceAll('\ue001', '&gt;')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
