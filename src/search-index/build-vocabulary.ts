import { stemmer } from 'stemmer';
import type { Synonyms } from '../schemas/synonyms.ts';
import { maxSynonymWords } from '../search/expand-query.ts';
import { queryStopStems } from '../search/stop-words.ts';
import { toRelated, toWordCode, toWordEntry, type VocabularyPart } from '../search/vocabulary.ts';
import { compoundWords } from '../search/words.ts';
import type { DocumentWords } from './document-words.ts';
import { placesByStem } from './places-by-stem.ts';
import type { SearchPlace } from './search-places.ts';
import { splitByGroup } from './split-by-group.ts';

/** A paper's words under the key that the index has for the paper. */
export interface IndexedWords extends DocumentWords {
  readonly key: string;
}

/** Words and phrases in one part: a few kilobytes, compressed. */
const maxWordsPerPart = 150;

/** Trust in a synonym that the list proposes, and how many papers must propose it, and may at most. */
const proposedTrust = 0.7;
const minProposing = 2;
const minProposingShare = 0.002;
const maxProposingShare = 0.1;

/** A stem that a larger share of the papers mentions tells nothing of a synonym that is proposed. */
const maxProposedShare = 0.15;

/** Papers kept for one phrase that has synonyms. */
const maxRelatedPapers = 30;

/**
 * Saturation of repeated mentions, as BM25's k1, and the factor that brings the weights to the
 * scale of the index's own scores.
 */
const saturation = 1.5;
const scale = 3;

/** The vocabulary in parts: each with the group of words it begins with, in order. */
export function buildVocabulary(
  papers: readonly IndexedWords[],
  synonyms: Synonyms,
  places: readonly SearchPlace[] = [],
): { start: string; part: VocabularyPart }[] {
  const groupsOfPhrases: SynonymGroup[] = [
    ...synonyms.map((group) => toGroup(group, 1)),
    ...proposedSynonyms(papers).map((group) => toGroup(group, proposedTrust)),
  ];
  const sought = new Set(
    groupsOfPhrases.flatMap(({ phrases }) => phrases.flatMap((phrase) => phrase.split(' '))),
  );
  const curated = new Set(synonyms.flat().flatMap(stemsOf));
  const { words, mentions, common } = countWords(papers, sought, curated);
  const related = relatedByPhrase(groupsOfPhrases, stemWeights(mentions, papers.length), common);
  const byStem = placesByStem(places);
  const keys = new Set([...words.keys(), ...related.keys(), ...byStem.keys()]);
  return splitByGroup(keys, maxWordsPerPart).map(({ start, words: ofPart }) => ({
    start,
    part: {
      words: pick(words, ofPart),
      related: pick(related, ofPart),
      places: pick(byStem, ofPart),
    },
  }));
}

function pick<Value>(from: ReadonlyMap<string, Value>, keys: readonly string[]) {
  const picked = keys.flatMap((key): [string, Value][] => {
    const value = from.get(key);
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(picked);
}

/** By stem, how often each paper that has it mentions it, by the paper's key. */
type Mentions = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * By word, its entry as a part keeps it; and the mentions of the stems sought, for no other stem is
 * asked about. Of a stem that only proposed synonyms have and many papers mention there are none: it
 * tells nothing.
 */
function countWords(
  papers: readonly IndexedWords[],
  sought: ReadonlySet<string>,
  curated: ReadonlySet<string>,
): { words: Map<string, number>; mentions: Mentions; common: ReadonlySet<string> } {
  interface Count {
    papers: number;
    flags: number;
    /** Only of a word whose stem is sought. */
    readonly mentions: Map<string, number> | undefined;
  }
  const counts = new Map<string, Count>();
  const mentions = new Map<string, Map<string, number>>();
  const proposed = new Set<Map<string, number>>();
  const common = new Set<Map<string, number>>();
  const mostOfProposed = Math.max(minProposing, papers.length * maxProposedShare);
  const mentionsOf = (word: string) => {
    const stem = stemmer(word);
    if (!sought.has(stem)) return undefined;
    const known = mentions.get(stem);
    if (known) return known;
    const ofStem = new Map<string, number>();
    mentions.set(stem, ofStem);
    if (!curated.has(stem)) proposed.add(ofStem);
    return ofStem;
  };
  for (const { key, words, codes } of papers) {
    for (const [index, word] of words.entries()) {
      const code = codes[index] ?? 0;
      let count = counts.get(word);
      if (!count) {
        count = { papers: 0, flags: 0, mentions: mentionsOf(word) };
        counts.set(word, count);
      }
      count.papers += 1;
      count.flags |= code & 7;
      const { mentions: ofStem } = count;
      if (ofStem === undefined || code <= 7 || common.has(ofStem)) continue;
      ofStem.set(key, (ofStem.get(key) ?? 0) + (code >> 3));
      if (ofStem.size > mostOfProposed && proposed.has(ofStem)) common.add(ofStem);
    }
  }
  const words = new Map<string, number>();
  for (const [word, { papers: holding, flags }] of counts) {
    words.set(word, toWordCode({ ...toWordEntry(flags), papers: holding }));
  }
  const isCommon = ([, ofStem]: [string, Map<string, number>]) => common.has(ofStem);
  const commonStems = [...mentions].filter(isCommon).map(([stem]) => stem);
  for (const stem of commonStems) mentions.delete(stem);
  return { words, mentions, common: new Set(commonStems) };
}

/** Phrases that say the same, as stems, and how far that is to be trusted: 1 for a curator's word. */
interface SynonymGroup {
  readonly phrases: readonly string[];
  readonly trust: number;
}

function toGroup(phrases: readonly string[], trust: number): SynonymGroup {
  return { phrases: [...new Set(phrases.map((phrase) => stemsOf(phrase).join(' ')))], trust };
}

/**
 * Synonyms that the list itself proposes: abbreviations with what several papers write them out as. A
 * single paper that does has both.
 */
function proposedSynonyms(papers: readonly IndexedWords[]): string[][] {
  const counts = new Map<string, { group: string[]; papers: number }>();
  for (const { abbreviations } of papers) {
    const ofPaper = new Map(
      abbreviations.map(([short, long]) => [`${short} ${stemsOf(long).join(' ')}`, [short, long]]),
    );
    for (const [key, group] of ofPaper) {
      const count = counts.get(key);
      if (count) count.papers += 1;
      else counts.set(key, { group, papers: 1 });
    }
  }
  // A name that a good part of the list uses tells no paper from another.
  const least = Math.max(minProposing, papers.length * minProposingShare);
  const most = Math.max(least, papers.length * maxProposingShare);
  return [...counts.values()]
    .filter((count) => count.papers >= least && count.papers <= most)
    .map(({ group }) => group);
}

/** Papers that a phrase with synonyms means as well, by its stems, most telling first. */
function relatedByPhrase(
  groups: readonly SynonymGroup[],
  weights: Mentions,
  common: ReadonlySet<string>,
): Map<string, string> {
  const related = new Map<string, Map<string, number>>();
  const papersOf = new Map(
    [...new Set(groups.flatMap(({ phrases }) => phrases))].map((phrase) => [
      phrase,
      papersWith(
        phrase.split(' ').filter((stem) => !common.has(stem)),
        weights,
      ),
    ]),
  );
  for (const { phrases, trust } of groups) {
    for (const phrase of phrases) {
      if (phrase === '' || phrase.split(' ').length > maxSynonymWords) continue;
      const found = related.get(phrase) ?? new Map<string, number>();
      for (const other of phrases) {
        if (other === phrase) continue;
        for (const [key, weight] of papersOf.get(other) ?? []) {
          found.set(key, Math.max(found.get(key) ?? 0, weight * trust));
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
function stemWeights(mentions: Mentions, papers: number): Mentions {
  return new Map(
    [...mentions].map(([stem, ofStem]) => {
      const rarity = Math.log(1 + papers / (ofStem.size + 0.5));
      const weighted = [...ofStem].map(([key, count]): [string, number] => [
        key,
        Math.sqrt(((rarity * count) / (count + saturation)) * scale),
      ]);
      return [stem, new Map(weighted)];
    }),
  );
}

/** Papers that have every stem of a phrase that is no stop word, with the mean weight. */
function papersWith(phrase: readonly string[], weights: Mentions): [key: string, weight: number][] {
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
