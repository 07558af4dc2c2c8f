/** Where a value is in a JSON text: half-open offsets. */
export interface JsonExtent {
  readonly start: number;
  readonly end: number;
  /** Whether its brackets are closed. */
  readonly isClosed: boolean;
}

/**
 * The values directly in an array or object that begins at `start`, or the values one after the
 * other of a whole text. Needs no valid JSON within them, so that one malformed record can be told
 * from its neighbours. Linear in the text.
 */
export function jsonValuesIn(text: string, start = -1): JsonExtent[] {
  const extents: JsonExtent[] = [];
  const parts = /"|[[\]{}]|[,:\s]+|[^"[\]{},:\s]+/gu;
  parts.lastIndex = start + 1;
  let depth = 0;
  let begin = 0;
  for (let match = parts.exec(text); match; match = parts.exec(text)) {
    const [token] = match;
    if (token === '"') parts.lastIndex = endOfString(text, parts.lastIndex);
    const end = parts.lastIndex;
    if (token === '{' || token === '[') {
      if (depth === 0) begin = match.index;
      depth += 1;
    } else if (token === '}' || token === ']') {
      if (depth === 0) return extents;
      depth -= 1;
      if (depth === 0) extents.push({ start: begin, end, isClosed: true });
    } else if (depth === 0 && !/^[,:\s]/u.test(token)) {
      extents.push({ start: match.index, end, isClosed: true });
    }
  }
  if (depth > 0) extents.push({ start: begin, end: text.length, isClosed: false });
  return extents;
}

/** Offset after a string whose first character is at `start`; one that is not closed ends with its line. */
function endOfString(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== '"' && text[at] !== '\n') {
    at += text[at] === '\\' && text[at + 1] !== '\n' ? 2 : 1;
  }
  return text[at] === '"' ? at + 1 : Math.min(at, text.length);
}
