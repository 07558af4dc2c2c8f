import { letterNames } from './letter-names.ts';
import { parseText } from './parse-text.ts';
import { toPlainText } from './to-plain-text.ts';

/**
 * Marks that are accents (é is e) or choose a glyph; other scripts tell words apart by marks (が is
 * not か).
 */
const accents = /[\u0300-\u036f]|[\u20d0-\u20ff]|[\ufe00-\ufe0f]/gu;

/**
 * What is left of a title that people write in many ways; never shown to readers.
 * Folds case, accents, dashes, TeX and white space, Greek letters and their names, × and x, & and
 * “and”; keeps letters and digits of any script, so "… I" and "… II", "LLaVA-UHD" and "LLaVA-UHD v2"
 * stay apart. Empty for a title of punctuation only.
 * @example foldTitle('Insight-V: Long Chains') // 'insightvlongchains'
 */
export function foldTitle(title: string): string {
  return foldText(toPlainText(parseText(title))).replaceAll(/[^\p{L}\p{N}\p{M}]/gu, '');
}

/** The words of a text, folded as titles are. */
export function foldedWords(text: string): string[] {
  return foldText(toPlainText(parseText(text))).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

function foldText(plain: string): string {
  return plain
    .normalize('NFKD')
    .replaceAll(accents, '')
    .toLowerCase()
    .replaceAll(/[\u0080-\uffff]/gu, (letter) => letterNames.get(letter) ?? letter)
    .replaceAll('×', 'x')
    .replaceAll('&', ' and ');
}
