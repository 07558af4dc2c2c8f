import { stopWords } from './stop-words.ts';

/** A term of a text: the key it is counted under, and one way it is written. */
export interface Term {
  readonly key: string;
  readonly surface: string;
}

/**
 * Words and pairs of neighbouring words that tell what a text is about. Case and plural endings do
 * not matter for the key; the surface keeps the writing of capitals such as "KV cache".
 */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  for (const phrase of text.split(/[.,;:!?()[\]"“”]+/u)) {
    let previous: Term | undefined;
    for (const word of phrase.match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? []) {
      const term = toTerm(word);
      if (term) {
        terms.push(term);
        if (previous) {
          terms.push({
            key: `${previous.key} ${term.key}`,
            surface: `${previous.surface} ${term.surface}`,
          });
        }
      }
      previous = term;
    }
  }
  return terms;
}

function toTerm(word: string): Term | undefined {
  const lower = word.toLowerCase();
  if (lower.length < 2 || /^\d+$/u.test(lower) || stopWords.has(lower)) return undefined;
  const key = lower.length > 4 ? lower.replace(/(?<=[^s])s$/u, '').replace(/ie$/u, 'y') : lower;
  if (stopWords.has(key)) return undefined;
  const isName = /\p{Lu}.*\p{Lu}/u.test(word);
  return { key, surface: isName ? word : lower };
}
