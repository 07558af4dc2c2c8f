import { stemmer } from 'stemmer';
import { firstIndex, LazyParts } from './lazy-parts.ts';
import { isOfFamily, wordFamily } from './word-family.ts';

/** A word as the corpus has it. */
export interface WordEntry {
  /** Papers that have the word. */
  readonly papers: number;
  readonly inTitle: boolean;
  readonly inAuthor: boolean;
  readonly inVenue: boolean;
}

/**
 * One file of the vocabulary: a stretch of its words in order. A count is the number of papers times
 * eight, plus one for a word of some title, two for one of some author's name, four for one of some
 * venue.
 */
export interface VocabularyPart {
  readonly words: Readonly<Record<string, number>>;
  /**
   * By stemmed phrase that begins with a word of this part, the papers that say the same in other
   * words; see `toRelated`.
   */
  readonly related: Readonly<Record<string, string>>;
  /** By stem, the topics and reading paths whose texts have it, by their places in the manifest. */
  readonly places: Readonly<Record<string, string>>;
}

/** Weights are stored in steps of this, as one digit to the base 36. */
const weightStep = 1 / 8;

/** Papers and weights as one string: after each paper's key in the index the digit of its weight. */
export function toRelated(papers: readonly (readonly [key: string, weight: number])[]): string {
  return papers
    .map(([key, weight]) => key + Math.min(35, Math.round(weight / weightStep)).toString(36))
    .join(' ');
}

/** Reads what `toRelated` wrote. */
export function parseRelated(related: string): [key: string, weight: number][] {
  return (related.match(/\S+/gu) ?? []).map((entry) => [
    entry.slice(0, -1),
    Number.parseInt(entry.slice(-1), 36) * weightStep,
  ]);
}

/** What a part says of a word; see `VocabularyPart`. */
export function toWordEntry(code: number): WordEntry {
  return {
    papers: code >> 3,
    inTitle: (code & 1) !== 0,
    inAuthor: (code & 2) !== 0,
    inVenue: (code & 4) !== 0,
  };
}

/** Writes what `toWordEntry` reads. */
export function toWordCode({ papers, inTitle, inAuthor, inVenue }: WordEntry): number {
  return papers * 8 + (inTitle ? 1 : 0) + (inAuthor ? 2 : 0) + (inVenue ? 4 : 0);
}

/** The vocabulary in the browser: loads a part when a word needs it, and each only once. */
export class Vocabulary {
  private readonly starts: readonly string[];
  private readonly parts: LazyParts<LoadedPart>;

  /** @param starts see `SearchManifest.parts` */
  constructor(starts: readonly string[], loadPart: (index: number) => Promise<VocabularyPart>) {
    this.starts = starts;
    this.parts = new LazyParts(starts, async (index) => toLoadedPart(await loadPart(index)));
  }

  /** The part in which a word is if it is in any. */
  async partOf(word: string): Promise<LoadedPart> {
    return (await this.parts.of(word)) ?? emptyPart;
  }

  /**
   * Parts in which the right form of a misspelled word may stand: all of its first letter, and
   * those where that letter is one too many or changed places with the second.
   */
  async partsNear(word: string): Promise<LoadedPart[]> {
    const [first = '', second = '', ...others] = word;
    const indexes = new Set(
      [word.slice(first.length), second + first + others.join('')].map((form) =>
        this.parts.indexOf(form),
      ),
    );
    const end = firstIndex(this.starts, (start) => start.slice(0, first.length) > first);
    for (let index = this.parts.indexOf(first); index < end; index += 1) indexes.add(index);
    const parts = await Promise.all([...indexes].map((index) => this.parts.at(index)));
    return parts.filter((part) => part !== undefined);
  }
}

/** A part made ready for look-ups. */
export interface LoadedPart {
  readonly words: ReadonlyMap<string, WordEntry>;
  /** See `VocabularyPart.related`. */
  readonly related: ReadonlyMap<string, string>;
  /** See `VocabularyPart.places`. */
  readonly places: ReadonlyMap<string, string>;
  readonly stems: ReadonlySet<string>;
  readonly sorted: readonly string[];
  /** By `wordFamily`, a word of each stem, that of most papers first. */
  readonly families: ReadonlyMap<string, readonly string[]>;
}

const emptyPart = toLoadedPart({ words: {}, related: {}, places: {} });

function toLoadedPart({ words, related, places }: VocabularyPart): LoadedPart {
  const sorted = Object.keys(words).sort();
  const entries = new Map(Object.entries(words).map(([word, code]) => [word, toWordEntry(code)]));
  return {
    words: entries,
    related: new Map(Object.entries(related)),
    places: new Map(Object.entries(places)),
    stems: new Set(sorted.map(stemmer)),
    sorted,
    families: toFamilies(entries),
  };
}

function toFamilies(words: ReadonlyMap<string, WordEntry>): Map<string, string[]> {
  const byStem = new Map<string, { word: string; papers: number }>();
  for (const [word, { papers }] of words) {
    if (!isOfFamily(word)) continue;
    const stem = stemmer(word);
    if (papers > (byStem.get(stem)?.papers ?? 0)) byStem.set(stem, { word, papers });
  }
  const families = Map.groupBy(byStem.values(), ({ word }) => wordFamily(word));
  return new Map(
    [...families].map(([family, members]) => [
      family,
      members.sort((a, b) => b.papers - a.papers).map(({ word }) => word),
    ]),
  );
}

/**
 * What to look for so that the index finds a word: the word itself where the corpus has it in this
 * or another inflection; for the beginning of a word, as while typing, that or the longer word.
 * @returns `undefined` when the corpus has nothing that begins so
 */
export function knownForm(word: string, { words, stems, sorted }: LoadedPart): string | undefined {
  if (words.has(word) || stems.has(stemmer(word))) return word;
  if (word.length < 2) return undefined;
  let best: { word: string; papers: number } | undefined;
  for (let index = firstIndex(sorted, (each) => each >= word); index < sorted.length; index += 1) {
    const longer = sorted[index] ?? '';
    if (!longer.startsWith(word)) break;
    const papers = words.get(longer)?.papers ?? 0;
    if (papers > (best?.papers ?? 0)) best = { word: longer, papers };
  }
  // The index has stems: `quant` finds `quantization` there, `quantizati` does not.
  return best && (stemmer(best.word).startsWith(word) ? word : best.word);
}
