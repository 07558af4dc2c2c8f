import { stemmer } from 'stemmer';
import type { Synonyms } from '../schemas/synonyms.ts';
import { maxSynonymWords } from './expand-query.ts';
import { queryStopStems } from './stop-words.ts';
import { toRelated, toWordCode, wordGroup, type VocabularyPart } from './vocabulary.ts';
import { compoundWords } from './words.ts';

/** A paper as the vocabulary sees it: plain texts, and its name in the index. */
export interface IndexedPaper {
  readonly key: string;
  readonly title: string;
  readonly authors: string;
  readonly abstract: string;
}

/** Words and phrases in one part: a few kilobytes, compressed. */
const maxWordsPerPart = 150;

/** Papers kept for one phrase that has synonyms. */
const maxRelatedPapers = 30;

/** A word in the title counts as much as this many in the abstract. */
const titleMentions = 5;

/**
 * Saturation of repeated mentions, as BM25's k1, and the factor that brings the weights to the
 * scale of the index's own scores.
 */
const saturation = 1.5;
const scale = 3;

/** The vocabulary in parts: each with the group of words it begins with, in order. */
export function buildVocabulary(
  papers: readonly IndexedPaper[],
  synonyms: Synonyms,
): { start: string; part: VocabularyPart }[] {
  const words = countWords(papers);
  const related = relatedByPhrase(papers, synonyms);
  const groups = Map.groupBy([...new Set([...words.keys(), ...related.keys()])].sort(), wordGroup);
  const parts: { start: string; words: string[] }[] = [];
  for (const [group, ofGroup] of groups) {
    const last = parts.at(-1);
    if (last && last.words.length + ofGroup.length <= maxWordsPerPart) last.words.push(...ofGroup);
    else parts.push({ start: group, words: [...ofGroup] });
  }
  return parts.map(({ start, words: ofPart }) => ({
    start,
    part: { words: pick(words, ofPart), related: pick(related, ofPart) },
  }));
}

function pick<Value>(from: ReadonlyMap<string, Value>, keys: readonly string[]) {
  const picked = keys.flatMap((key): [string, Value][] => {
    const value = from.get(key);
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(picked);
}

/** By word, its entry as a part keeps it. */
function countWords(papers: readonly IndexedPaper[]): Map<string, number> {
  const counts = new Map<string, { papers: number; inTitle: boolean; inAuthor: boolean }>();
  for (const { title, authors, abstract } of papers) {
    const [inTitle, inAuthor] = [wordsOf(title), wordsOf(authors)];
    for (const word of new Set([...inTitle, ...inAuthor, ...wordsOf(abstract)])) {
      const entry = counts.get(word) ?? { papers: 0, inTitle: false, inAuthor: false };
      entry.papers += 1;
      entry.inTitle ||= inTitle.has(word);
      entry.inAuthor ||= inAuthor.has(word);
      counts.set(word, entry);
    }
  }
  return new Map([...counts].map(([word, entry]) => [word, toWordCode(entry)]));
}

function wordsOf(text: string): Set<string> {
  return new Set(compoundWords(text).flatMap(({ joined, parts }) => [joined, ...parts]));
}

/** Papers that a phrase with synonyms stands for, by its stems, most telling first. */
function relatedByPhrase(papers: readonly IndexedPaper[], synonyms: Synonyms): Map<string, string> {
  const weights = stemWeights(papers);
  const related = new Map<string, Map<string, number>>();
  for (const group of synonyms) {
    const phrases = [...new Set(group.map(stemsOf).map((stems) => stems.join(' ')))];
    for (const phrase of phrases) {
      if (phrase === '' || phrase.split(' ').length > maxSynonymWords) continue;
      const found = related.get(phrase) ?? new Map<string, number>();
      for (const other of phrases) {
        if (other === phrase) continue;
        for (const [key, weight] of papersWith(other.split(' '), weights)) {
          found.set(key, Math.max(found.get(key) ?? 0, weight));
        }
      }
      related.set(phrase, found);
    }
  }
  return new Map(
    [...related].flatMap(([phrase, found]): [string, string][] => {
      const best = [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      return best.length === 0 ? [] : [[phrase, toRelated(best.slice(0, maxRelatedPapers))]];
    }),
  );
}

function stemsOf(text: string): string[] {
  return compoundWords(text).flatMap(({ parts }) => parts.map(stemmer));
}

/** By stem and paper, how much the word tells there: inverse document frequency times BM25's share. */
function stemWeights(papers: readonly IndexedPaper[]): Map<string, Map<string, number>> {
  const mentions = new Map<string, Map<string, number>>();
  const add = (key: string, text: string, count: number) => {
    for (const { joined, parts } of compoundWords(text)) {
      for (const stem of new Set([joined, ...parts].map(stemmer))) {
        const ofStem = mentions.get(stem) ?? new Map<string, number>();
        ofStem.set(key, (ofStem.get(key) ?? 0) + count);
        mentions.set(stem, ofStem);
      }
    }
  };
  for (const { key, title, abstract } of papers) {
    add(key, title, titleMentions);
    add(key, abstract, 1);
  }
  return new Map(
    [...mentions].map(([stem, ofStem]) => {
      const rarity = Math.log(1 + papers.length / (ofStem.size + 0.5));
      return [
        stem,
        new Map(
          [...ofStem].map(([key, count]) => [
            key,
            Math.sqrt(((rarity * count) / (count + saturation)) * scale),
          ]),
        ),
      ];
    }),
  );
}

/** Papers that hold every stem of a phrase that is no stop word, with the mean weight. */
function papersWith(
  phrase: readonly string[],
  weights: ReadonlyMap<string, ReadonlyMap<string, number>>,
): [key: string, weight: number][] {
  const stems = phrase.filter((stem) => !queryStopStems.has(stem));
  const [first, ...others] = stems.map((stem) => weights.get(stem) ?? new Map<string, number>());
  if (!first) return [];
  return [...first].flatMap(([key, weight]): [string, number][] => {
    let sum = weight;
    for (const other of others) {
      const found = other.get(key);
      if (found === undefined) return [];
      sum += found;
    }
    return [[key, sum / stems.length]];
  });
}
