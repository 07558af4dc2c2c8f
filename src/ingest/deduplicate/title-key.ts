import { ContentError, quote, type Place } from '../../content-files/content-error.ts';
import { parseText } from '../../text/parse-text.ts';
import { toPlainText } from '../../text/to-plain-text.ts';
import { letterNames } from '../../text/letter-names.ts';

/**
 * What a key leaves out: all that is no letter, digit or mark, and of the marks those that are
 * accents (é is e) or choose a glyph; other scripts tell words apart by marks (が is not か).
 */
const notOfKey = /[^\p{L}\p{N}\p{M}]|[\u0300-\u036f]|[\u20d0-\u20ff]|[\ufe00-\ufe0f]/gu;

/**
 * Key under which two listing entries count as one paper; never shown to readers.
 * Folds case, accents, dashes, TeX and white space, Greek letters and their names, × and x, & and
 * “and”; keeps letters and digits of any script, so
 * "… I" and "… II", "LLaVA-UHD" and "LLaVA-UHD v2" stay apart.
 * @example titleKey('Insight-V: Long Chains') // 'insightvlongchains'
 * @throws {ContentError} when nothing is left, as for a title of punctuation only
 */
export function titleKey(title: string, place: Place): string {
  const key = foldTitle(title);
  if (key === '') {
    throw new ContentError(
      `title ${quote(title)} has no letter or digit to tell it from others.`,
      [place],
      'restore the title from the source, or skip the entry in content/curation.yaml with a reason.',
    );
  }
  return key;
}

/** As `titleKey`, but empty when nothing is left. */
export function foldTitle(title: string): string {
  return foldText(toPlainText(parseText(title))).replaceAll(notOfKey, '');
}

/** The words of a text, folded as titles are. */
export function foldedWords(text: string): string[] {
  return foldText(toPlainText(parseText(text))).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function foldText(plain: string): string {
  return plain
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0080-\uffff]/gu, (letter) => letterNames.get(letter) ?? letter)
    .replaceAll('×', 'x')
    .replaceAll('&', ' and ');
}
