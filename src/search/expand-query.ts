import { stemmer } from 'stemmer';
import { correctSpelling } from './correct-spelling.ts';
import { queryStopStems, queryStopWords } from './stop-words.ts';
import { knownForm, parseRelated, type LoadedPart, type Vocabulary } from './vocabulary.ts';
import { isOfFamily, wordFamily } from './word-family.ts';
import { compoundWords, fold, piece, type CompoundWord } from './words.ts';

/** One way to search for a word of the query. */
export interface Alternative {
  /** Words that together mean the same; all should occur. */
  readonly terms: readonly string[];
  /** Trust in it, 0 to 1. */
  readonly weight: number;
}

/** A word of the query with all the ways to search for it; a paper counts by its best one. */
export interface TermGroup {
  readonly alternatives: readonly Alternative[];
  /** A reading of several words as one (`llama 2` as `llama2`), beside their own groups. */
  readonly isJoin: boolean;
  /** Papers that have the word as it was typed; 0 where only other forms of it are known. */
  readonly papers: number;
}

/** How much a paper says the same in other words, and how many words of the query that covers. */
export interface RelatedWeight {
  readonly weight: number;
  readonly words: number;
}

export interface ExpandedQuery {
  readonly groups: readonly TermGroup[];
  /** The query with known words as the index should look for them together; empty if there are none. */
  readonly strict: string;
  /** By misspelled word, what it was corrected to. */
  readonly corrections: ReadonlyMap<string, string>;
  /** Words that neither the corpus has nor a correction was found for. */
  readonly unknown: readonly string[];
  /** By paper's name in the index, how much it says the same in other words. */
  readonly related: ReadonlyMap<string, RelatedWeight>;
}

/** Trust in a word in place of a misspelled one, by distance; in the pieces of one. */
const correctionWeights = [1, 0.9, 0.75];
const splitWeight = 0.9;
const partsWeight = 0.9;

/** Trust in a word of the same family, and how many of them are looked for. */
const familyWeight = 0.6;
const maxFamily = 3;

/** Shorter names are taken as they are written. */
const minNameLetters = 6;

/** Longest phrase that may have synonyms, in words. */
export const maxSynonymWords = 5;

/** A simple word, with the part of the vocabulary that has it if any does. */
interface QueryPiece {
  readonly word: string;
  readonly part: LoadedPart;
}

interface QueryWord {
  /** Without the characters that join its pieces. */
  readonly whole: QueryPiece;
  /** Those that tell something; all when none does. */
  readonly pieces: readonly QueryPiece[];
}

/** How to search for a word. */
interface Reading {
  readonly alternatives: readonly Alternative[];
  /** What a strict match must have. */
  readonly strict: readonly string[];
}

/**
 * Finds out what the words of a query can mean: words of the corpus as they are, hyphenated
 * ones whole and in pieces, neighbours joined, misspelled ones corrected, and known synonyms.
 * @param isVerbatim true when the reader refused corrections
 */
export async function expandQuery(
  text: string,
  vocabulary: Vocabulary,
  isVerbatim = false,
): Promise<ExpandedQuery> {
  const compounds = compoundWords(text);
  const toPiece = async (word: string) => ({ word, part: await vocabulary.partOf(word) });
  const toWord = async ({ joined, parts }: CompoundWord): Promise<QueryWord> => {
    const telling = parts.filter((word) => !queryStopWords.has(word));
    const [whole, pieces] = await Promise.all([
      toPiece(joined),
      Promise.all((telling.length > 0 ? telling : parts).map(toPiece)),
    ]);
    return { whole, pieces };
  };
  const [all, { related, paraphrased }] = await Promise.all([
    Promise.all(compounds.map(toWord)),
    findRelated(compounds, vocabulary),
  ]);
  const content = all.filter(({ pieces }) => !pieces.every(({ word }) => queryStopWords.has(word)));
  // A query of nothing but small words is still a query.
  const words = content.length > 0 ? content : all;
  const joins = words.map((word, index) => joinedNeighbours(word, words[index + 1]));

  const groups: TermGroup[] = [];
  const strict: string[] = [];
  const corrections = new Map<string, string>();
  const unknown = new Set<string>();
  const typed = typedWords(text);
  const correct = async (word: string): Promise<readonly Alternative[]> => {
    const asTyped = typed.get(word) ?? word;
    const mayBeWrong = !isVerbatim && !paraphrased.has(word);
    const alternatives = mayBeWrong ? await correctWord(word, asTyped, vocabulary) : [];
    const [best] = alternatives;
    if (best) corrections.set(word, best.terms.join(' '));
    else unknown.add(asTyped);
    return alternatives;
  };
  for (const [index, word] of words.entries()) {
    const [join, joinBefore] = [joins[index], joins[index - 1]];
    if (join !== undefined) {
      const papers = papersWith({ word: join, part: word.whole.part });
      groups.push({ alternatives: [{ terms: [join], weight: 1 }], isJoin: true, papers });
    }
    const known = readKnown(word);
    const joined = join ?? joinBefore;
    if (!known && joined !== undefined) {
      strict.push(joined);
      continue;
    }
    const family = familyOf(word);
    const reading = known ?? readFamily(family) ?? (await readUnknown(word, correct));
    const alternatives = known ? [...known.alternatives, ...family] : reading.alternatives;
    const papers = papersWithPieces(word);
    if (alternatives.length > 0) groups.push({ alternatives, isJoin: false, papers });
    strict.push(...reading.strict);
  }
  return { groups, strict: strict.join(' '), corrections, unknown: [...unknown], related };
}

/** Reads a word that the corpus has, whole or in all its pieces. */
function readKnown(word: QueryWord): Reading | undefined {
  const { whole, pieces } = word;
  const form = knownForm(whole.word, whole.part);
  const forms = pieces.flatMap((each) => knownForm(each.word, each.part) ?? []);
  const inPieces = pieces.length > 1 && forms.length === pieces.length ? forms : undefined;
  const readWhole = form === undefined ? undefined : { terms: [form], weight: 1 };
  const readPieces = inPieces && { terms: inPieces, weight: partsWeight };
  const alternatives = [readWhole, readPieces].filter((reading) => reading !== undefined);
  if (!readWhole || !readPieces) {
    const [only] = alternatives;
    return only && { alternatives, strict: only.terms };
  }
  // Strictly whole where the corpus mostly writes it so, else in its pieces.
  const papers = papersWith(whole);
  const isMostlyWhole = papers > 0 && papers * 2 >= papersWithPieces(word);
  return { alternatives, strict: isMostlyWhole ? readWhole.terms : readPieces.terms };
}

/** Words made of the same one as a simple word, in other stems: `detection` for `detector`. */
function familyOf({ whole, pieces }: QueryWord): Alternative[] {
  if (pieces.length > 1 || !isOfFamily(whole.word)) return [];
  const stem = stemmer(whole.word);
  const members = whole.part.families.get(wordFamily(whole.word)) ?? [];
  return members
    .filter((word) => stemmer(word) !== stem)
    .slice(0, maxFamily)
    .map((word) => ({ terms: [word], weight: familyWeight }));
}

function papersWith({ word, part }: QueryPiece): number {
  return part.words.get(word)?.papers ?? 0;
}

/** Papers that have the rarest piece of a word. */
function papersWithPieces({ pieces }: QueryWord): number {
  return Math.min(...pieces.map(papersWith));
}

/** Reads a word that the corpus lacks as words of its family that it has, for that is no mistake. */
function readFamily(family: readonly Alternative[]): Reading | undefined {
  const [first] = family;
  return first && { alternatives: family, strict: first.terms };
}

/** Reads a word that the corpus lacks: each of its pieces as it is or corrected. */
async function readUnknown(
  { pieces }: QueryWord,
  correct: (word: string) => Promise<readonly Alternative[]>,
): Promise<Reading> {
  const readings = await Promise.all(
    pieces.map(async ({ word, part }): Promise<readonly Alternative[]> => {
      const form = knownForm(word, part);
      return form === undefined ? correct(word) : [{ terms: [form], weight: 1 }];
    }),
  );
  const best = readings.flatMap(([first]) => first ?? []);
  const strict = best.flatMap(({ terms }) => terms);
  if (readings.length === 1) return { alternatives: readings.flat(), strict };
  if (best.length === 0) return { alternatives: [], strict };
  const trust = best.reduce((sum, { weight }) => sum + weight, 0) / pieces.length;
  return { alternatives: [{ terms: strict, weight: partsWeight * trust }], strict };
}

/** Two neighbours as one word of the corpus, where one of them is short or has a digit. */
function joinedNeighbours({ whole }: QueryWord, next: QueryWord | undefined): string | undefined {
  if (!next) return undefined;
  const [left, right] = [whole.word, next.whole.word];
  const joined = left + right;
  if (![left, right].some((word) => word.length <= 2 || /\d/u.test(word))) return undefined;
  // The joined word begins as its first half does, so it stands in the same part.
  return whole.part.words.has(joined) ? joined : undefined;
}

/** Each word of a text as it was typed, by its folded form. */
function typedWords(text: string): Map<string, string> {
  const words = text.normalize('NFC').match(typedWord) ?? [];
  return new Map(words.map((word) => [fold(word), word]));
}

/** A piece of a word, with the character that makes a name of a letter. */
const typedWord = /[\p{L}\p{N}]+(?:(?<=(?<![\p{L}\p{N}])\p{L})(?:\+\+|#))?/gu;

/** Whether a word is written as names of methods are: `KIVI`, `LoRA`, `C++`. */
function isName(asTyped: string): boolean {
  return /\p{Lu}.*\p{Lu}|[+#]$/u.test(asTyped);
}

async function correctWord(
  word: string,
  asTyped: string,
  vocabulary: Vocabulary,
): Promise<Alternative[]> {
  // Short names are near to many others; of a long one a letter may be wrong.
  const maxEdits = isName(asTyped) ? (word.length < minNameLetters ? 0 : 1) : Infinity;
  if (maxEdits === 0) return [];
  const parts = await vocabulary.partsNear(word);
  const corrections = correctSpelling(word, parts, maxEdits).map(({ word: correct, distance }) => ({
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
    const papers = Math.min(
      papersWith({ word: left, part: first }),
      papersWith({ word: right, part: await vocabulary.partOf(right) }),
    );
    if (papers > (best?.papers ?? 0)) best = { terms: [left, right], papers };
  }
  return best && { terms: best.terms, weight: splitWeight };
}

/**
 * Papers that say what a phrase of the query says in other words, and the words of such phrases. Of
 * phrases that begin with the same word the longest wins.
 */
async function findRelated(
  compounds: readonly CompoundWord[],
  vocabulary: Vocabulary,
): Promise<{ related: Map<string, RelatedWeight>; paraphrased: ReadonlySet<string> }> {
  const words = compounds.flatMap(({ parts }) => parts);
  const stems = words.map(stemmer);
  const parts = await Promise.all(stems.map((stem) => vocabulary.partOf(stem)));
  const related = new Map<string, RelatedWeight>();
  const paraphrased = new Set<string>();
  for (let start = 0; start < stems.length; start += 1) {
    for (let end = Math.min(stems.length, start + maxSynonymWords); end > start; end -= 1) {
      const phrase = stems.slice(start, end);
      const entry = parts[start]?.related.get(phrase.join(' '));
      if (entry === undefined) continue;
      for (const word of words.slice(start, end)) paraphrased.add(word);
      const covered = phrase.filter((stem) => !queryStopStems.has(stem)).length;
      for (const [key, weight] of parseRelated(entry)) {
        const sum = related.get(key) ?? { weight: 0, words: 0 };
        related.set(key, { weight: sum.weight + weight, words: sum.words + covered });
      }
      break;
    }
  }
  return { related, paraphrased };
}

/** A text with its misspelled words replaced by what they were corrected to. */
export function correctText(text: string, corrections: ReadonlyMap<string, string>): string {
  return text.normalize('NFC').replaceAll(piece, (word) => corrections.get(fold(word)) ?? word);
}
