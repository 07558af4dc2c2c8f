/** Control characters but tab and line ends, halves of a surrogate pair, and two that are no characters. */
const illegal = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

/**
 * The text with U+FFFD for every character that XML 1.0 or HTML refuses, escaped or not, so that the
 * reader sees that something was there (https://www.w3.org/TR/xml/#charsets).
 */
export function legalInMarkup(text: string): string {
  return text.replaceAll(illegal, '\ufffd');
}
