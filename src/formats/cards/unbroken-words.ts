/** U+2060; it has no width, and the fonts need no glyph for it. */
const wordJoiner = '\u2060';

/** A text in which no line breaks after the hyphen of a word: `fine-tuning` stays together. */
export function unbrokenWords(text: string): string {
  return text.replaceAll(/-(?=[\p{L}\p{N}])/gu, `-${wordJoiner}`);
}
