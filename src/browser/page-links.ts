import { element } from './element.ts';
import { searchWords } from '../words/script-words.ts';
import { pageLanguage } from './page-language.ts';

/** Pages named on each side of the one shown. */
const near = 2;

/**
 * Links to the pages of a long result: the first, the last and those near the one shown.
 * @param last number of the last page, counted from 1
 * @param link makes the link to a page
 */
export function pageLinks(
  shown: number,
  last: number,
  link: (number: number, attributes: Readonly<Record<string, string>>) => HTMLElement,
): HTMLOListElement {
  const numbers = Array.from({ length: last }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === last || Math.abs(number - shown) <= near,
  );
  const items = numbers.flatMap((number, index) => {
    const attributes: Record<string, string> = {
      'aria-label': searchWords(pageLanguage).page(number),
    };
    if (number === shown) attributes['aria-current'] = 'page';
    const item = element('li', {}, link(number, attributes));
    const isGap = number - (numbers[index - 1] ?? number) > 1;
    return isGap ? [element('li', { 'aria-hidden': 'true' }, '…'), item] : [item];
  });
  return element('ol', {}, ...items);
}
