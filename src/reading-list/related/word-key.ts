/** What a word is counted under: neither capitals nor a plural ending make another word. */
export function wordKey(word: string): string {
  const lower = word.toLowerCase();
  return lower.length > 4 ? lower.replace(/(?<=[^s])s$/u, '').replace(/ie$/u, 'y') : lower;
}
