/** `{\em words}`, of which the brace that closes it ends an argument then. */
const oldFont = /\{\\(em|it|bf|sc|tt)\s+/gu;

/**
 * TeX without the braces that only protect case or group characters (`{BERT}`, `{\"o}`); those of
 * a command's arguments, and everything in mathematics, stay.
 */
export function withoutCaseBraces(tex: string): string {
  const parts = /\$[^$]*\$|\\(?:[a-z]+\*?|.)(?:\s*(?=\{))?|[{}]|[^\\${}]+|[\\$]/giu;
  const kept: boolean[] = [];
  let isArgument = false;
  let result = '';
  for (const [part] of tex.replaceAll(oldFont, '\\$1{').matchAll(parts)) {
    if (part === '{') {
      kept.push(isArgument);
      if (isArgument) result += part;
    } else if (part === '}') {
      if (kept.pop() === true) result += part;
    } else result += part;
    isArgument = /^\\[a-z]|^\\["'`^~=.]/iu.test(part) || (part === '}' && result.endsWith('}'));
  }
  return result;
}
