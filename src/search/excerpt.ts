import { stemmer } from 'stemmer';
import { compound, compoundWords, piece } from './words.ts';

/** A run of text that is or is not part of what was searched. */
export interface MarkedText {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Words of an excerpt, and how many of them lead up to the stretch sought. */
const excerptWords = 36;
const leadWords = 4;

/** Shortest beginning of a word that is marked. */
const minBeginning = 3;

/** Splits a text at the words that were searched, for highlighting. */
export function markMatches(text: string, matched: readonly string[]): MarkedText[] {
  const marked: MarkedText[] = [];
  for (const { text: run, term } of findTerms(text, toFinder(matched))) {
    const isMatch = term !== undefined;
    const last = marked.at(-1);
    if (last?.isMatch === isMatch) {
      marked[marked.length - 1] = { text: last.text + run, isMatch };
    } else marked.push({ text: run, isMatch });
  }
  return marked;
}

/** The stretch of a text that has most of the words searched; its beginning when none. */
export function excerpt(content: string, matched: readonly string[]): string {
  const words = content.trim().split(/\s+/u);
  const find = toFinder(matched);
  const hits = words.map(
    (word) => findTerms(word, find).find(({ term }) => term !== undefined)?.term,
  );
  let best = { start: 0, distinct: 0, total: 0 };
  for (let start = 0; start < words.length; start += 1) {
    if (hits[start] === undefined) continue;
    const end = start + excerptWords - leadWords;
    const inside = hits.slice(start, end).filter((term) => term !== undefined);
    const distinct = new Set(inside).size;
    if (distinct > best.distinct || (distinct === best.distinct && inside.length > best.total)) {
      best = { start, distinct, total: inside.length };
    }
  }
  const from = Math.max(0, Math.min(best.start - leadWords, words.length - excerptWords));
  const text = words.slice(from, from + excerptWords).join(' ');
  return `${from > 0 ? '… ' : ''}${text}${from + excerptWords < words.length ? ' …' : ''}`;
}

/** Finds the term that a word has: whole, inflected or, in a simple word, as its beginning. */
type TermFinder = (word: string) => string | undefined;

function toFinder(matched: readonly string[]): TermFinder {
  const byStem = new Map(matched.map((term) => [stemmer(term), term]));
  const beginnings = matched.filter((term) => term.length >= minBeginning);
  return (word) => {
    const [found] = compoundWords(word);
    if (!found) return undefined;
    const { joined, parts } = found;
    const begins = (term: string) => parts.length === 1 && joined.startsWith(term);
    return byStem.get(stemmer(joined)) ?? beginnings.find(begins);
  };
}

/** The runs of a text, each with the term it has; a hyphenated word is one run if that is a term. */
function findTerms(text: string, find: TermFinder): { text: string; term: string | undefined }[] {
  return text
    .split(compound)
    .flatMap((run) => (find(run) === undefined ? run.split(piece) : [run]))
    .filter((run) => run !== '')
    .map((run) => ({ text: run, term: find(run) }));
}
