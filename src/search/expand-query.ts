import { stemmer } from 'stemmer';
import { correctSpelling } from './correct-spelling.ts';
import { queryStopStems, queryStopWords } from './stop-words.ts';
import { knownForm, parseRelated, type LoadedPart, type Vocabulary } from './vocabulary.ts';
import { compoundWords, fold, type CompoundWord } from './words.ts';

/** One way to search for a word of the query. */
export interface Alternative {
  /** Words that together stand for it; all should occur. */
  readonly terms: readonly string[];
  /** Trust in it, 0 to 1. */
  readonly weight: number;
}

/** A word of the query with all the ways to search for it; a paper counts by its best one. */
export interface TermGroup {
  readonly alternatives: readonly Alternative[];
  /** A reading of several words as one (`llama 2` as `llama2`), beside their own groups. */
  readonly isJoin: boolean;
  /** Papers that hold the word as it was typed; 0 where only other forms of it are known. */
  readonly papers: number;
}

/** How much a paper says the same in other words, and how many words of the query that covers. */
export interface RelatedWeight {
  readonly weight: number;
  readonly words: number;
}

export interface ExpandedQuery {
  readonly groups: readonly TermGroup[];
  /** The query with known words as Pagefind should look for them together; empty if there are none. */
  readonly strict: string;
  /** The query as corrected, to be shown, when anything was. */
  readonly corrected: string | undefined;
  /** Words that neither the corpus has nor a correction was found for. */
  readonly unknown: readonly string[];
  /** By paper's name in the index, how much it says the same in other words. */
  readonly related: ReadonlyMap<string, RelatedWeight>;
}

/** Trust in a word that stands for a misspelled one, by distance; in the pieces of one. */
const correctionWeights = [1, 0.9, 0.75];
const splitWeight = 0.9;
const partsWeight = 0.9;

/** Longest phrase that may have synonyms, in words. */
export const maxSynonymWords = 5;

interface QueryWord {
  readonly compound: CompoundWord;
  readonly part: LoadedPart;
  readonly partsParts: readonly LoadedPart[];
}

/**
 * Finds out what the words of a query can stand for: words of the corpus as they are, hyphenated
 * ones whole and in pieces, neighbours joined, misspelled ones corrected, and known synonyms.
 * @param isVerbatim true when the reader refused corrections
 */
export async function expandQuery(
  text: string,
  vocabulary: Vocabulary,
  isVerbatim = false,
): Promise<ExpandedQuery> {
  const compounds = compoundWords(text);
  const all = await Promise.all(
    compounds.map(async (compound): Promise<QueryWord> => {
      const [part, ...partsParts] = await Promise.all(
        [compound.joined, ...compound.parts].map((word) => vocabulary.partOf(word)),
      );
      if (!part) throw new Error('a word has a part');
      return { compound, part, partsParts };
    }),
  );
  const content = all.filter(({ compound }) => !queryStopWords.has(compound.joined));
  // A query of nothing but small words is still a query.
  const words = content.length > 0 ? content : all;

  const groups: TermGroup[] = [];
  const strict: string[] = [];
  const unknown: string[] = [];
  const shown = new Map<string, string>();
  for (const [index, word] of words.entries()) {
    const { joined } = word.compound;
    const known = knownAlternatives(word);
    const next = words[index + 1];
    const join = next && joinedNeighbours(word, next);
    if (join !== undefined) {
      const papers = word.part.words.get(join)?.papers ?? 0;
      groups.push({ alternatives: [{ terms: [join], weight: 1 }], isJoin: true, papers });
    }
    if (known.length > 0) {
      groups.push({ alternatives: known, isJoin: false, papers: papersWith(word) });
      strict.push(...strictTerms(word));
      continue;
    }
    const corrections = isVerbatim ? [] : await correctWord(joined, vocabulary);
    const [best] = corrections;
    if (best === undefined) {
      if (join === undefined) unknown.push(joined);
      continue;
    }
    groups.push({ alternatives: corrections, isJoin: false, papers: 0 });
    strict.push(...best.terms);
    if (join === undefined) shown.set(joined, best.terms.join(' '));
  }
  return {
    groups,
    strict: strict.join(' '),
    corrected: shown.size === 0 ? undefined : showCorrected(text, shown),
    unknown,
    related: await relatedPapers(all, vocabulary),
  };
}

function knownAlternatives({ compound: { joined, parts }, part, partsParts }: QueryWord) {
  const alternatives: Alternative[] = [];
  const form = knownForm(joined, part);
  if (form !== undefined) alternatives.push({ terms: [form], weight: 1 });
  if (parts.length > 1) {
    const known = parts.filter((piece, index) => {
      const of = partsParts[index];
      return of !== undefined && knownForm(piece, of) !== undefined;
    });
    if (known.length === parts.length) alternatives.push({ terms: known, weight: partsWeight });
    else if (alternatives.length === 0 && known.length > 0) {
      alternatives.push({ terms: known, weight: partsWeight * (known.length / parts.length) });
    }
  }
  return alternatives.map(({ terms, weight }) => ({ terms: withoutStopWords(terms), weight }));
}

/** Papers that hold the whole word, or its rarest piece. */
function papersWith({ compound: { joined, parts }, part, partsParts }: QueryWord): number {
  const counts = [joined, ...parts].map(
    (word, index) => [part, ...partsParts][index]?.words.get(word)?.papers ?? 0,
  );
  return parts.length === 1 ? (counts[0] ?? 0) : Math.min(...counts.slice(1));
}

/** The telling words of `step-by-step`; all of them when none is. */
function withoutStopWords(terms: readonly string[]): readonly string[] {
  const telling = terms.filter((term) => !queryStopWords.has(term));
  return telling.length > 0 ? telling : terms;
}

/** A hyphenated word whole where the corpus mostly writes it so, else in its pieces. */
function strictTerms({
  compound: { joined, parts },
  part,
  partsParts,
}: QueryWord): readonly string[] {
  if (parts.length === 1) return [joined];
  const papersWith = (word: string, of: LoadedPart | undefined) => of?.words.get(word)?.papers ?? 0;
  const whole = papersWith(joined, part);
  const pieces = Math.min(...parts.map((piece, index) => papersWith(piece, partsParts[index])));
  return whole > 0 && whole * 2 >= pieces ? [joined] : parts;
}

/** Two neighbours as one word of the corpus, where one of them is short or has a digit. */
function joinedNeighbours(a: QueryWord, b: QueryWord): string | undefined {
  const [left, right] = [a.compound.joined, b.compound.joined];
  const isPiece = (word: string) => word.length <= 2 || /\d/u.test(word);
  const joined = left + right;
  if (!isPiece(left) && !isPiece(right)) return undefined;
  // The joined word begins as its first half does, so it stands in the same part.
  return a.part.words.has(joined) ? joined : undefined;
}

async function correctWord(word: string, vocabulary: Vocabulary): Promise<Alternative[]> {
  const parts = await vocabulary.partsNear(word);
  const corrections = correctSpelling(word, parts).map(({ word: correct, distance }) => ({
    terms: [correct],
    weight: correctionWeights[distance] ?? 0.5,
  }));
  const split = await splitWord(word, vocabulary);
  return split && (corrections[0]?.weight ?? 0) < splitWeight
    ? [split, ...corrections]
    : corrections;
}

/** Two words written as one: `visualtokens`. */
async function splitWord(word: string, vocabulary: Vocabulary): Promise<Alternative | undefined> {
  const minPiece = 3;
  let best: { terms: string[]; papers: number } | undefined;
  const first = await vocabulary.partOf(word);
  for (let at = minPiece; at <= word.length - minPiece; at += 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (!first.words.has(left)) continue;
    const second = await vocabulary.partOf(right);
    const papers = Math.min(
      first.words.get(left)?.papers ?? 0,
      second.words.get(right)?.papers ?? 0,
    );
    if (papers > (best?.papers ?? 0)) best = { terms: [left, right], papers };
  }
  return best && { terms: best.terms, weight: splitWeight };
}

/** Papers that say what a phrase of the query says in other words; the longest phrase wins. */
async function relatedPapers(
  words: readonly QueryWord[],
  vocabulary: Vocabulary,
): Promise<Map<string, RelatedWeight>> {
  const pieces = await Promise.all(
    words
      .flatMap(({ compound }) => compound.parts.map(stemmer))
      .map(async (stem) => ({ stem, part: await vocabulary.partOf(stem) })),
  );
  const related = new Map<string, RelatedWeight>();
  pieces.forEach(({ part }, start) => {
    for (let end = Math.min(pieces.length, start + maxSynonymWords); end > start; end -= 1) {
      const phrase = pieces.slice(start, end).map(({ stem }) => stem);
      const entry = part.related.get(phrase.join(' '));
      if (entry === undefined) continue;
      const covered = phrase.filter((stem) => !queryStopStems.has(stem)).length;
      for (const [key, weight] of parseRelated(entry)) {
        const sum = related.get(key) ?? { weight: 0, words: 0 };
        related.set(key, { weight: sum.weight + weight, words: sum.words + covered });
      }
      break;
    }
  });
  return related;
}

/** The reader's own query with the misspelled words replaced. */
function showCorrected(text: string, shown: ReadonlyMap<string, string>): string {
  return text
    .split(/(\s+)/u)
    .map((piece) => {
      const [compound] = compoundWords(piece);
      return (compound && shown.get(compound.joined)) ?? piece;
    })
    .join('');
}

/** Folds a word the way terms are compared for highlighting. */
export function matchKey(word: string): string {
  return stemmer(fold(word));
}
