import { matchKey } from './expand-query.ts';

/** A run of text that is or is not part of what was searched. */
export interface MarkedText {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Words of an excerpt. */
const excerptWords = 36;

/** Splits a text at the words that were searched, for highlighting. */
export function markMatches(text: string, matched: readonly string[]): MarkedText[] {
  const keys = new Set(matched.map(matchKey));
  const pieces = text.split(/([\p{L}\p{N}]+)/u);
  const marked: MarkedText[] = [];
  for (const piece of pieces) {
    if (piece === '') continue;
    const isMatch = isSearched(piece, keys, matched);
    const last = marked.at(-1);
    if (last?.isMatch === isMatch) {
      marked[marked.length - 1] = { text: last.text + piece, isMatch };
    } else marked.push({ text: piece, isMatch });
  }
  return marked;
}

/**
 * The stretch of a paper's text that holds most of the words searched; its beginning when none.
 * @param title left out where the text begins with it
 */
export function excerpt(content: string, title: string, matched: readonly string[]): string {
  const words = content.split(/\s+/u).slice(title.split(/\s+/u).length);
  const keys = new Set(matched.map(matchKey));
  const hits = words.map((word) => {
    const inner = word.match(/[\p{L}\p{N}]+/gu) ?? [];
    return inner.map(matchKey).find((key) => keys.has(key));
  });
  let best = { start: 0, distinct: 0, total: 0 };
  for (let start = 0; start < words.length; start += 1) {
    if (hits[start] === undefined) continue;
    const window = hits.slice(start, start + excerptWords).filter((hit) => hit !== undefined);
    const distinct = new Set(window).size;
    if (distinct > best.distinct || (distinct === best.distinct && window.length > best.total)) {
      best = { start, distinct, total: window.length };
    }
  }
  const from = Math.max(0, Math.min(best.start - 4, words.length - excerptWords));
  const text = words.slice(from, from + excerptWords).join(' ');
  return `${from > 0 ? '… ' : ''}${text}${from + excerptWords < words.length ? ' …' : ''}`;
}

function isSearched(piece: string, keys: ReadonlySet<string>, matched: readonly string[]): boolean {
  if (!/[\p{L}\p{N}]/u.test(piece)) return false;
  const key = matchKey(piece);
  return keys.has(key) || matched.some((word) => word.length > 2 && key.startsWith(word));
}
