import { compoundWords, fold } from './words.ts';

/** Fields that a query can ask for by name. */
export type WordField = 'title' | 'author';

/** Beginnings that no word has, so that nobody searches for a field word by chance. */
const prefixes: Readonly<Record<WordField, string>> = { title: 'zqt', author: 'zqa' };

/**
 * The word under which the index knows that a word stands in a field of a paper: Pagefind has no
 * search by field, so each page carries these words in its metadata.
 */
export function fieldWord(field: WordField, word: string): string {
  return prefixes[field] + fold(word);
}

/** Whether a word of the index is a field word. */
export function isFieldWord(word: string): boolean {
  return Object.values(prefixes).some((prefix) => word.startsWith(prefix));
}

/** Field words of a whole text, each once. */
export function fieldWords(field: WordField, text: string): string[] {
  const words = compoundWords(text).flatMap(({ joined, parts }) => [joined, ...parts]);
  return [...new Set(words)].map((word) => fieldWord(field, word));
}
