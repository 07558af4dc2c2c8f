/** A word of a text or query: letters and digits, perhaps joined by hyphens and the like. */
export interface CompoundWord {
  /** Without the characters that join it: `kvcache` for `KV-cache`. */
  readonly joined: string;
  /** The pieces between those characters; one for a simple word. */
  readonly parts: readonly string[];
}

/**
 * A word with the characters that join the pieces of one name: `k-v`, `W4/A4`, `1.58`, `S^2FT`, `don't`.
 * Captured as a whole, so that a text split at it keeps its words.
 */
export const compound = /([\p{L}\p{N}]+(?:[-‐‑–_.'’^/+][\p{L}\p{N}]+)*)/gu;

/** A word or a piece of one, captured likewise. */
export const piece = /([\p{L}\p{N}]+)/gu;

/**
 * The words of a text, folded as people type them: lower case, no accents, raised digits as plain
 * ones. Used alike for the vocabulary and for queries.
 * @example compoundWords('S²FT and KV-cache').map(({ joined }) => joined) // ['s2ft', 'and', 'kvcache']
 */
export function compoundWords(text: string): CompoundWord[] {
  const folded = fold(text);
  return (folded.match(compound) ?? []).map((word) => {
    // Most are simple, and there are half a million in a list of four thousand papers.
    if (simple.test(word)) return { joined: word, parts: [word] };
    const parts = word.match(piece) ?? [];
    return { joined: parts.join(''), parts };
  });
}

const simple = /^[a-z\d]+$/u;

/** What makes a name of the letter before it, as in C++ and F#. */
const nameSign = /(?<=(?<![\p{L}\p{N}])\p{L})(?:\+\+|#)(?![\p{L}\p{N}])/gu;
const signWords: Readonly<Record<string, string>> = { '++': 'plusplus', '#': 'sharp' };

/** Whether two texts have the same letters and digits, whatever stands between them. */
export function haveSameWords(a: string, b: string): boolean {
  const [lettersOfA, lettersOfB] = [a, b].map((text) => fold(text).match(piece)?.join(''));
  return lettersOfA === lettersOfB;
}

/**
 * A text on one line: raised and lowered characters as plain ones, compatibility forms resolved, C++
 * and the like spelled out. What the index reads, so that it has the words that `compoundWords` tells
 * of.
 * @example toOneLine('S²FT, x^{10}, L_{max}') // 'S2FT, x10, Lmax'
 */
export function toOneLine(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(nameSign, (sign) => signWords[sign] ?? '')
    .replaceAll(/\^\{?([\p{L}\p{N}]+)\}?|_\{([\p{L}\p{N}]+)\}/gu, '$1$2');
}

/** Lower case without accents, on one line; `x^2` becomes `x2`. */
export function fold(text: string): string {
  // Nearly all texts are, and a list has millions of words.
  if (isPlain.test(text)) return text.toLowerCase();
  return toOneLine(text).normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** ASCII without the characters that `toOneLine` reads. */
const isPlain = /^[^\u0080-\uffff+#^_]*$/;
