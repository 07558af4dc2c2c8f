import { parseName } from '../../reading-list/parse-name.ts';
import { stopWords } from '../../reading-list/stop-words.ts';
import type { PaperData } from '../../schemas/paper.ts';
import { parseText } from '../../text/parse-text.ts';
import { toPlainText } from '../../text/to-plain-text.ts';
import { foldToAscii } from '../../text/fold-to-ascii.ts';

/**
 * A citation key for a paper that has none: first author's family name, year, first word of the
 * title that says something; with a letter after it when another paper has that already.
 * @param id taken where author and title have no ASCII letter
 * @param isFree whether no paper has the key; keys that differ only by case count as one
 * @param counters last number given out for a key without its letter; shared by the papers of one
 *   run, it saves trying all the letters before
 * @example citationKey('kvquant', paper, isFree) // 'hooper2024kvquant'
 */
export function citationKey(
  id: string,
  { title, authors, published }: Pick<PaperData, 'title' | 'authors' | 'published'>,
  isFree: (key: string) => boolean,
  counters = new Map<string, number>(),
): string {
  const [first] = authors;
  const { family, literal } = first === undefined ? {} : parseName(first);
  const words = toPlainText(parseText(title))
    .split(/[^\p{L}\p{N}\p{M}'’]+/u)
    .map(toAscii);
  const word =
    words.find((each) => each.length > 1 && !stopWords.has(each)) ?? words.find(Boolean) ?? '';
  const name = toAscii(family ?? literal ?? '');
  const year = published?.slice(0, 4) ?? '';
  const parts = name === '' ? `${word}${year}` : `${name}${year}${word}`;
  const stem = name === '' && word === '' ? id : parts;
  // Some programs take no key that begins with a digit.
  const base = /^[a-z]/u.test(stem) ? stem : `paper-${stem}`;
  if (isFree(base)) return base;
  for (let number = counters.get(base) ?? 1; ; number += 1) {
    const key = `${base}-${letters(number)}`;
    counters.set(base, number);
    if (isFree(key)) return key;
  }
}

function toAscii(text: string): string {
  return foldToAscii(text).replaceAll(/[^a-z0-9]/gu, '');
}

/** 1 is `b`, as the first paper of a key goes without; after `z` comes `ba`. */
function letters(number: number): string {
  const digits = number.toString(26);
  return [...digits].map((digit) => String.fromCodePoint(97 + parseInt(digit, 26))).join('');
}
