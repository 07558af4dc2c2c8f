/** Longest line of a plain text e-mail in characters: https://www.rfc-editor.org/rfc/rfc5322#section-2.1.1 */
export const maxLineChars = 78;

/**
 * Text in lines of at most 78 characters. Only a word that is longer, such as an address, makes a
 * longer line: cut in two it would lead nowhere.
 * @param indent what every line begins with
 */
export function wrapText(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((each) => each !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && charsIn(indent + longer) > maxLineChars) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== '') lines.push(line);
  return lines.map((each) => indent + each).join('\n');
}

function charsIn(text: string): number {
  return [...text].length;
}
