import type { PaperData } from '../../src/schemas/paper.ts';

/** An entry of a made listing. */
export interface MadeEntry {
  readonly title: string;
  readonly abstract: string;
  readonly doi: string;
}

/** One entry in this many is in an earlier listing already. */
const entriesPerRepeat = 10;

const titleWords = 9;
const abstractWords = 150;
const wordsPerSentence = 20;

/**
 * Entries in the words of a list, each word one that comes after the word before somewhere in it, so
 * that words and phrases are about as common as they are there. Always the same for the same list.
 */
export function* madeEntries(papers: readonly PaperData[], count: number): Generator<MadeEntry> {
  const next = followers(papers.map(({ title, abstract }) => `${title} ${abstract}`));
  const starts = [...next.keys()];
  const random = mulberry32(1);
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? 'a';
  const words = (length: number): string[] => {
    let word = pick(starts);
    return Array.from({ length }, () => {
      const current = word;
      word = pick(next.get(word) ?? starts);
      return current;
    });
  };
  const earlier: MadeEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    const repeated = index % entriesPerRepeat === 0 ? earlier[index % 997] : undefined;
    const text = words(abstractWords);
    const entry: MadeEntry = repeated ?? {
      title: `${words(titleWords).join(' ')} ${index.toString(36)}`,
      abstract: text
        .map((word, at) => (at % wordsPerSentence === wordsPerSentence - 1 ? `${word}.` : word))
        .join(' '),
      doi: `10.1000/made.${String(index)}`,
    };
    if (earlier.length < 1000) earlier.push(entry);
    yield entry;
  }
}

/** By a word, the words that come after it, as often as they do. */
function followers(texts: readonly string[]): Map<string, string[]> {
  const next = new Map<string, string[]>();
  for (const text of texts) {
    const words = text.match(/[\p{L}\p{N}-]+/gu) ?? [];
    words.forEach((word, index) => {
      const after = words[index + 1];
      if (after === undefined) return;
      const known = next.get(word);
      if (known === undefined) next.set(word, [after]);
      else known.push(after);
    });
  }
  return next;
}

/** Numbers from 0 to 1 that look random; https://github.com/cprosche/mulberry32 */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
