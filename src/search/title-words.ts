import { compoundWords, fold } from './words.ts';

/** A beginning that no word has, so that nobody searches for a title word by chance. */
const prefix = 'zqt';

/**
 * The word under which the index knows that a word is in the title of a paper: Pagefind has no search
 * by field, so each page has these words in its metadata.
 */
export function titleWord(word: string): string {
  return prefix + fold(word);
}

/** Whether a word of the index is a title word. */
export function isTitleWord(word: string): boolean {
  return word.startsWith(prefix);
}

/** Title words of a title in its order, so that phrases are found; whole hyphenated words come last. */
export function titleWords(title: string): string[] {
  const words = compoundWords(title);
  const whole = words.filter(({ parts }) => parts.length > 1).map(({ joined }) => joined);
  return [...words.flatMap(({ parts }) => parts), ...whole].map(titleWord);
}
