import { stemmer } from 'stemmer';

/** A word as the corpus has it. */
export interface WordEntry {
  /** Papers that hold the word. */
  readonly papers: number;
  readonly inTitle: boolean;
  readonly inAuthor: boolean;
}

/**
 * One file of the vocabulary: a stretch of its words in order. A count is the number of
 * papers times four, plus one for a word of some title, plus two for one of some author's name.
 */
export interface VocabularyPart {
  readonly words: Readonly<Record<string, number>>;
  /**
   * By stemmed phrase that begins with a word of this part, the papers that say the same in other
   * words; see `toRelated`.
   */
  readonly related: Readonly<Record<string, string>>;
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
  return { papers: code >> 2, inTitle: (code & 1) !== 0, inAuthor: (code & 2) !== 0 };
}

/** Writes what `toWordEntry` reads. */
export function toWordCode({ papers, inTitle, inAuthor }: WordEntry): number {
  return papers * 4 + (inTitle ? 1 : 0) + (inAuthor ? 2 : 0);
}

/** The vocabulary in the browser: loads a part when a word needs it, and each only once. */
export class Vocabulary {
  private readonly loaded = new Map<number, Promise<LoadedPart>>();
  private readonly parts: readonly string[];
  private readonly loadPart: (index: number) => Promise<VocabularyPart>;

  /** @param parts see `SearchManifest.parts` */
  constructor(parts: readonly string[], loadPart: (index: number) => Promise<VocabularyPart>) {
    this.parts = parts;
    this.loadPart = loadPart;
  }

  /** The part in which a word stands if it stands anywhere. */
  partOf(word: string): Promise<LoadedPart> {
    return this.partAt(this.indexOf(word));
  }

  /**
   * Parts in which the right form of a misspelled word may stand: all of its first letter, and
   * those where that letter is one too many or changed places with the second.
   */
  async partsNear(word: string): Promise<LoadedPart[]> {
    const [first = '', second = '', ...others] = word;
    const indexes = new Set(
      [word.slice(first.length), second + first + others.join('')].map((form) =>
        this.indexOf(form),
      ),
    );
    const end = firstIndex(this.parts, (start) => start.slice(0, first.length) > first);
    for (let index = this.indexOf(first); index < end; index += 1) indexes.add(index);
    return Promise.all([...indexes].map((index) => this.partAt(index)));
  }

  private indexOf(word: string): number {
    const group = wordGroup(word);
    return Math.max(0, firstIndex(this.parts, (start) => start > group) - 1);
  }

  private partAt(index: number): Promise<LoadedPart> {
    if (this.parts.length === 0) return Promise.resolve(emptyPart);
    const known = this.loaded.get(index);
    if (known) return known;
    const part = this.loadPart(index).then(toLoadedPart);
    this.loaded.set(index, part);
    // A failed download must not stand in the way of the next try.
    part.catch(() => this.loaded.delete(index));
    return part;
  }
}

/** A part made ready for look-ups. */
export interface LoadedPart {
  readonly words: ReadonlyMap<string, WordEntry>;
  /** See `VocabularyPart.related`. */
  readonly related: ReadonlyMap<string, string>;
  readonly stems: ReadonlySet<string>;
  readonly sorted: readonly string[];
}

const emptyPart = toLoadedPart({ words: {}, related: {} });

function toLoadedPart({ words, related }: VocabularyPart): LoadedPart {
  const sorted = Object.keys(words).sort();
  return {
    words: new Map(Object.entries(words).map(([word, code]) => [word, toWordEntry(code)])),
    related: new Map(Object.entries(related)),
    stems: new Set(sorted.map(stemmer)),
    sorted,
  };
}

/**
 * The beginning by which a word finds its part; of a phrase, that of its first word. Words with the
 * same beginning stay in one part, so that inflections do.
 */
export function wordGroup(text: string): string {
  return /^\S{0,3}/u.exec(text)?.[0] ?? '';
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
  // The index holds stems: `quant` finds `quantization` there, `quantizati` does not.
  return best && (stemmer(best.word).startsWith(word) ? word : best.word);
}

/** First index for which a condition holds that holds for all later ones too; the length if none. */
function firstIndex(sorted: readonly string[], holds: (value: string) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] ?? '')) high = middle;
    else low = middle + 1;
  }
  return low;
}
