import { stemmer } from 'stemmer';
import { parseText } from '../text/parse-text.ts';
import { toPlainText } from '../text/to-plain-text.ts';
import { mostFrequent } from '../reading-list/most-frequent.ts';
import { stopWords } from '../reading-list/stop-words.ts';

/** A phrase that recurs in the papers of a list. */
export interface Phrase {
  /** As it is written most often, in lower case unless it is a name. */
  readonly text: string;
  /** Words of the phrase as a cue has them. */
  readonly cue: string;
  /**
   * How much it is a term that a paper is about: its C-value (Frantzi, Ananiadou & Mima 2000) by the
   * share of its papers that have it in the title.
   */
  readonly value: number;
  /** Positions of the papers that have it. */
  readonly papers: readonly number[];
  /** How many of these have it in the title. */
  readonly inTitles: number;
}

/** A term of more words is hardly ever one. */
const maxWords = 4;

/** A mention in a title counts for so many papers. */
const titleWeight = 2;

interface Found {
  readonly words: number;
  readonly key: string;
  readonly papers: Set<number>;
  readonly titles: Set<number>;
  readonly spellings: Map<string, number>;
}

/**
 * Phrases of one to four words that recur in titles and abstracts, by their C-value: how many papers
 * have them, less what longer phrases explain, and longer ones more. Words that only hold a sentence
 * together, or that any paper may say, neither begin nor end a phrase.
 * @param leastPapers a phrase in fewer papers does not recur
 */
export function findPhrases(
  papers: readonly { readonly title: string; readonly abstract: string }[],
  leastPapers: number,
): Phrase[] {
  const found = new Map<string, Found>();
  papers.forEach(({ title, abstract }, paper) => {
    for (const [text, isTitle] of [
      [title, true],
      [abstract, false],
    ] as const) {
      for (const part of toPlainText(parseText(text)).split(/[^\p{L}\p{N}\s'’-]+|\s-\s/u)) {
        addPhrases(part, paper, isTitle, found);
      }
    }
  });
  const recurring = [...found.values()].filter(({ papers: { size } }) => size >= leastPapers);
  const weightOf = ({ papers: { size }, titles }: Found) => size + (titleWeight - 1) * titles.size;
  // What longer phrases explain of the shorter ones in them.
  const longer = new Map<string, { count: number; sum: number }>();
  for (const phrase of recurring) {
    const words = phrase.key.split(' ');
    for (const key of new Set(partsOf(words))) {
      const known = longer.get(key) ?? { count: 0, sum: 0 };
      longer.set(key, { count: known.count + 1, sum: known.sum + weightOf(phrase) });
    }
  }
  return recurring
    .map((phrase): Phrase => {
      const { count, sum } = longer.get(phrase.key) ?? { count: 0, sum: 0 };
      const own = weightOf(phrase) - (count === 0 ? 0 : sum / count);
      const text = mostFrequent(phrase.spellings);
      return {
        text,
        cue: text
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
          .trim(),
        value:
          Math.log2(phrase.words + 1) * own * Math.sqrt(phrase.titles.size / phrase.papers.size),
        papers: [...phrase.papers],
        inTitles: phrase.titles.size,
      };
    })
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || (a.text < b.text ? -1 : 1));
}

function addPhrases(
  part: string,
  paper: number,
  isTitle: boolean,
  found: Map<string, Found>,
): void {
  // A compound such as "long-context" is one thing: no phrase begins or ends within it.
  const compounds = part
    .trim()
    .split(/\s+/u)
    .map((compound) => compound.split('-').filter(Boolean));
  const written = compounds.map((words, at) =>
    words.map((word) => asInText(word, isTitle || at === 0)).join(' '),
  );
  const stems = compounds.map((words) =>
    words.length === 1 && words.some(isPlain)
      ? []
      : words.map((word) => stemmer(word.toLowerCase())),
  );
  for (let first = 0; first < compounds.length; first += 1) {
    const phrase: string[] = [];
    for (let last = first; last < compounds.length; last += 1) {
      const more = stems[last] ?? [];
      phrase.push(...more);
      if (more.length === 0 || phrase.length > maxWords) break;
      const key = phrase.join(' ');
      const known = found.get(key) ?? {
        words: phrase.length,
        key,
        papers: new Set<number>(),
        titles: new Set<number>(),
        spellings: new Map<string, number>(),
      };
      known.papers.add(paper);
      if (isTitle) known.titles.add(paper);
      const spelling = written.slice(first, last + 1).join(' ');
      // Within a sentence a capital is the word's own; elsewhere it says nothing.
      const says = isTitle || first === 0 ? Number.EPSILON : 1;
      known.spellings.set(spelling, (known.spellings.get(spelling) ?? 0) + says);
      found.set(key, known);
    }
  }
}

/** All phrases within a longer one, by their stems. */
function partsOf(words: readonly string[]): string[] {
  return words.flatMap((_word, first) =>
    words
      .map((_other, last) => words.slice(first, last + 1).join(' '))
      .filter((_part, last) => last >= first && last - first + 1 < words.length),
  );
}

function isPlain(word: string): boolean {
  const lower = word.toLowerCase();
  return lower.length < 3 || !/\p{L}/u.test(word) || stopWords.has(lower);
}

/** Names and abbreviations as they are; capitals of titles and of sentences are none of the word's. */
function asInText(word: string, mayBeCapital: boolean): string {
  return mayBeCapital && /^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word;
}
