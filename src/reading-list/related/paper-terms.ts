import { functionWords } from '../function-words.ts';

/**
 * The words of a paper in their order, title first, as plain JSON (about 1.4 times the abstract), so
 * that they can be kept with the paper and need not be found again.
 */
export interface PaperTerms {
  /** As written; without web addresses and without most words that are `isPlain`. */
  readonly words: readonly string[];
  /** What stands before each: an index of `joints`. */
  readonly joints: readonly number[];
  /** How many of the words are in the title. */
  readonly titleWords: number;
}

/** What may stand between two words: all that keeps them apart, or what makes a phrase of them. */
export const joints = ['', ' ', '-', ' of '] as const;

const apart = 0;
const space = 1;
const hyphen = 2;
const of = 3;

const webAddress = /:\/\/|\bwww\.|\w\.(?:ai|cn|co|com|dev|edu|gov|info|io|me|net|org)\b/iu;

/**
 * Words of a paper's title and abstract, from which `relatedPapers` tells what it is about. Pure:
 * it depends on these two texts alone.
 * @param title plain text
 * @param abstract plain text
 */
export function paperTerms(title: string, abstract: string): PaperTerms {
  const words: string[] = [];
  const jointsBefore: number[] = [];
  addWords(title, words, jointsBefore);
  const titleWords = words.length;
  addWords(abstract, words, jointsBefore);
  return { words, joints: jointsBefore, titleWords };
}

/** Adds the words of a text one by one, as this is a good part of the time that related papers take. */
function addWords(source: string, words: string[], jointsBefore: number[]): void {
  const text = withoutAddresses(source);
  let joint = apart;
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    if (isOfWord(point) || (point === 46 && start >= 0 && isDecimalPoint(text, at))) {
      if (start < 0) start = at;
    } else if (start < 0) {
      joint = apart;
    } else {
      const word = text.slice(start, at);
      start = -1;
      const gap = point === 32 ? space : point === 45 ? hyphen : apart;
      if (joint === hyphen || gap === hyphen || !isPlain(word)) {
        words.push(word);
        jointsBefore.push(joint);
        joint = gap;
      } else {
        joint = word === 'of' && joint === space && gap === space ? of : apart;
      }
    }
    // Half of a pair of code units.
    if (point > 0xffff) at += 1;
  }
}

/** Whose an address is, is not what a paper is about. */
function withoutAddresses(text: string): string {
  if (!webAddress.test(text)) return text;
  return text
    .split(/\s+/u)
    .map((part) => (webAddress.test(part) ? '.' : part))
    .join(' ');
}

function isOfWord(point: number): boolean {
  if (point >= 128) return /[\p{L}\p{M}\p{N}]/u.test(String.fromCodePoint(point));
  const lower = point | 32;
  return (lower >= 97 && lower <= 122) || isDigit(point);
}

function isDecimalPoint(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/**
 * Whether a word says nothing of what a text is about: function words, single letters and numbers.
 * They are left out, unless a hyphen joins them to a word, as in "in-context" or "3-bit".
 */
export function isPlain(word: string): boolean {
  if (word.length < 2) return true;
  const first = word.charCodeAt(0);
  if (first <= 57 && /^[\d.]+$/u.test(word)) return true;
  return functionWords.has(first >= 97 && first <= 122 ? word : word.toLowerCase());
}
