import citeproc from 'citeproc';
import locale from './styles/locales-en-US.xml?raw';
import type { CitedItem } from './to-cited-item.ts';

/** Writes the reference to one paper in the style it was made for. */
export type CitationFormatter = (item: CitedItem) => string;

/**
 * A writer of references in a style: HTML with no other tags than `i`, `b`, `sup` and `sub`,
 * without the number that some styles put before it, and in English.
 *
 * Each is complete by itself, so that any selection of them is a bibliography: two papers of one
 * author and year are not told apart by a letter after the year.
 * @param csl a style's file; Citation Style Language 1.0
 */
export function citationFormatter(csl: string): CitationFormatter {
  let cited: object = {};
  const system = { retrieveLocale: () => locale, retrieveItem: () => cited };
  const engine = new citeproc.Engine(system, csl, 'en-US', true);
  return (item) => {
    cited = toCitable(item);
    // The last paper is dropped first: under the same id this one would not be looked at.
    engine.updateItems([]);
    engine.updateItems([id]);
    const [, entries] = engine.makeBibliography();
    return toInline(entries.join(''));
  };
}

/** The one item that citeproc ever has; it takes no citation key of digits. */
const id = 'paper';

/** citeproc takes some tags in a title for markup; a title here is text, so they are hidden from it. */
const hidden = new Map([
  ['<', '\ue000'],
  ['>', '\ue001'],
]);

/** A paper under the one id, with nothing in it that citeproc takes for markup. */
function toCitable(item: CitedItem): object {
  const json = JSON.stringify({ ...item, id });
  return JSON.parse(
    json.replaceAll(/[<>]/gu, (bracket) => hidden.get(bracket) ?? bracket),
  ) as object;
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
