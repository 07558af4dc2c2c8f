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

/** What the search needs to know before it loads a part. */
export interface SearchManifest {
  /** Folder of the parts, named after their content, so that none of an older build is mixed in. */
  readonly folder: string;
  /** How many papers there are. */
  readonly papers: number;
  /** Where each part begins: a group of words by `wordGroup`, in order. */
  readonly parts: readonly string[];
}

/** Letters of a paper's name in the index, and of one entry of `related`: the name and its weight. */
export const indexKeyChars = 7;
const relatedEntryChars = indexKeyChars + 1;

/** Weights are stored in steps of this, as one digit to the base 36. */
const weightStep = 1 / 8;

/** Papers and weights as one string, each paper's name in the index followed by its weight. */
export function toRelated(papers: readonly (readonly [key: string, weight: number])[]): string {
  return papers
    .map(([key, weight]) => key + Math.min(35, Math.round(weight / weightStep)).toString(36))
    .join('');
}

/** Reads what `toRelated` wrote. */
export function parseRelated(related: string): [key: string, weight: number][] {
  return Array.from({ length: Math.floor(related.length / relatedEntryChars) }, (_, index) => {
    const entry = related.slice(index * relatedEntryChars, (index + 1) * relatedEntryChars);
    const weight = Number.parseInt(entry.slice(indexKeyChars), 36) * weightStep;
    return [entry.slice(0, indexKeyChars), weight];
  });
}

/** Counts of a word as stored in a part. */
export function toWordEntry(code: number): WordEntry {
  return { papers: code >> 2, inTitle: (code & 1) !== 0, inAuthor: (code & 2) !== 0 };
}

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
  async partOf(word: string): Promise<LoadedPart> {
    const group = wordGroup(word);
    const index = Math.max(0, firstIndex(this.parts, (start) => start > group) - 1);
    if (this.parts.length === 0) return emptyPart;
    const known = this.loaded.get(index);
    if (known) return known;
    const part = this.loadPart(index).then(toLoadedPart);
    this.loaded.set(index, part);
    // A failed download must not stand in the way of the next try.
    part.catch(() => this.loaded.delete(index));
    return part;
  }

  /** Parts in which a misspelled word may stand: those of its first two letters, each as the first. */
  async partsNear(word: string): Promise<LoadedPart[]> {
    const [first = '', second = '', third = ''] = word;
    const starts = [word, second + first + word.slice(2), word.slice(1), second + third];
    return [...new Set(await Promise.all(starts.map((start) => this.partOf(start))))];
  }
}

/** A part made ready for look-ups. */
export interface LoadedPart extends VocabularyPart {
  readonly stems: ReadonlySet<string>;
  readonly sorted: readonly string[];
}

const emptyPart: LoadedPart = {
  words: {},
  related: {},
  stems: new Set(),
  sorted: [],
};

function toLoadedPart(part: VocabularyPart): LoadedPart {
  const sorted = Object.keys(part.words).sort();
  return { ...part, sorted, stems: new Set(sorted.map(stemmer)) };
}

/** Words with the same beginning stay in one part, so that inflections do. */
export function wordGroup(word: string): string {
  return word.slice(0, 3);
}

/** Whether the corpus has a word, in this or another inflection, or a word that begins with it. */
export function isKnown(word: string, part: LoadedPart): boolean {
  if (Object.hasOwn(part.words, word) || part.stems.has(stemmer(word))) return true;
  return word.length >= 2 && hasPrefix(part.sorted, word);
}

function hasPrefix(sorted: readonly string[], prefix: string): boolean {
  return sorted[firstIndex(sorted, (word) => word >= prefix)]?.startsWith(prefix) ?? false;
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
