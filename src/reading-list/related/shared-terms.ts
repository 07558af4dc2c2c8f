import { stemmer } from 'stemmer';
import { stopWords } from '../stop-words.ts';
import type { WordIndex } from './index-words.ts';
import { joints } from './paper-terms.ts';
import { addRow, clearRow } from './sparse-rows.ts';
import { wordKey } from './word-key.ts';

/** The longest phrase, in words. */
const maxPhraseWords = 4;

/** What a term has to add to the similarity of two papers, of 1, to be a reason for it. */
const minWeight = 0.01;

/**
 * A word is a term where at least this share of the papers that have it do more than mention it: they
 * have it in the title, or twice.
 */
const minEmphasis = 0.25;

/** Papers with a word are so many more than there are, for rare words, and so many of these emphasise it. */
const doubt = { papers: 2, emphasised: 0.6, emphasisedInPhrase: 1 };

/** Words that are part of many a term, such as "reward model" or "state space", but are none alone. */
const phraseWords: ReadonlySet<string> = new Set(
  `activated adapting adaptive adaptively aligned analysis automated benchmark causal claim class cleaned
  cleaning closing code collaborative complete computation computational content continual continued
  data dataset deep deeper dependency description design domain dynamic dynamics end enhancement
  evaluation excessive extension external extreme following forward full function generalist
  generated global group heterogeneous hierarchical high holistic human hybrid hypothesis information
  inner input instruct internet item joint key label language learnable learned learning lightweight
  linear local long low machine meet mechanism metric mix mobile model modeling modular module offline
  online open operation operator optimized optimizing output partition platform plus precision
  probability production pushing question ratio recipe relative report revisiting row scalable scale
  scientific shift skill small social source stack state static system systematic target task test
  text textual time topic training unified understanding update user utility variable visual weak web
  win`.split(/\s+/u),
);

/** What a word may be, besides what the ones before it may be. */
const kinds = { nothing: 0, partOfPhrase: 1, coreOfPhrase: 2, term: 3 };

/** A word or a phrase that two papers have in common. */
interface Run {
  /** Where it begins in the one paper, and in the other. */
  use: number;
  otherUse: number;
  /** In words. */
  length: number;
  /** What its words add to the similarity of the papers. */
  weight: number;
}

/**
 * Makes a function that gives the terms by which a paper is like another: phrases of up to four
 * words, and words, that are in both, those that add most to their similarity first, no two with a
 * word or forms of one in common. A term is nothing that papers only mention, nor what any paper may say.
 */
export function sharedTermsFinder(
  index: WordIndex,
): (paper: number, other: number, maxTerms: number) => string[] {
  const { rows, forms, wordOfForm, uses, useJoints, useStarts } = index;
  const kindOf = Uint8Array.from(forms, (_, form) => kindOfForm(index, form));
  const own = new Float32Array(rows.width);
  const products = new Float32Array(rows.width);
  /** The first use of each word in a paper, and of each use the next one of the same word. */
  const firstUses = new Int32Array(rows.width).fill(-1);
  const nextUses = new Int32Array(uses.length);
  /** Used again for every two papers, as most of the time would go into making them. */
  const runs: Run[] = [];
  const wordAt = (use: number) => wordOfForm[uses[use] ?? 0] ?? 0;
  const formAt = (use: number) => forms[uses[use] ?? 0] ?? '';
  const stems: (string | undefined)[] = [];
  const stemAt = (use: number) => {
    const word = wordAt(use);
    return (stems[word] ??= stemmer(formAt(use).toLowerCase()));
  };
  const jointAt = (use: number) => useJoints[use] ?? 0;
  const isHyphen = (joint: number) => joints[joint] === '-';

  /** Whether words from a use on are whole, none a part of a word that a hyphen makes. */
  const areWhole = (use: number, length: number, end: number) =>
    !isHyphen(jointAt(use)) && (use + length >= end || !isHyphen(jointAt(use + length)));

  /** A use of the paper from which on the words are the same as from a use of the other, or -1. */
  const findRun = (otherUse: number, length: number, end: number) => {
    let use = firstUses[wordAt(otherUse)] ?? -1;
    for (; use >= 0; use = nextUses[use] ?? -1) {
      if (use + length > end || !areWhole(use, length, end)) continue;
      let same = 1;
      while (
        same < length &&
        jointAt(use + same) !== 0 &&
        wordAt(use + same) === wordAt(otherUse + same)
      ) {
        same += 1;
      }
      if (same === length) return use;
    }
    return -1;
  };

  /** Finds all runs of words that make a term. @returns how many there are */
  const findRuns = (other: number, end: number) => {
    let count = 0;
    const otherEnd = useStarts[other + 1] ?? 0;
    for (let otherUse = useStarts[other] ?? 0; otherUse < otherEnd; otherUse += 1) {
      if ((firstUses[wordAt(otherUse)] ?? -1) < 0) continue;
      let weight = 0;
      let most = 0;
      for (let length = 1; length <= maxPhraseWords; length += 1) {
        const at = otherUse + length - 1;
        if (at >= otherEnd || (length > 1 && jointAt(at) === 0)) break;
        const word = wordAt(at);
        const isCompound =
          isHyphen(jointAt(at)) || (at + 1 < otherEnd && isHyphen(jointAt(at + 1)));
        const kind = Math.max(kindOf[uses[at] ?? 0] ?? 0, isCompound ? kinds.partOfPhrase : 0);
        if (kind === kinds.nothing || (firstUses[word] ?? -1) < 0) break;
        weight += products[word] ?? 0;
        most = Math.max(most, kind);
        if (weight === 0 || most < (length === 1 ? kinds.term : kinds.coreOfPhrase)) continue;
        if (!areWhole(otherUse, length, otherEnd)) continue;
        const use = findRun(otherUse, length, end);
        if (use < 0) continue;
        const run = runs[count] ?? { use, otherUse, length, weight };
        runs[count] = run;
        count += 1;
        run.use = use;
        run.otherUse = otherUse;
        run.length = length;
        run.weight = weight;
      }
    }
    return count;
  };

  /** A run as one of the papers writes it: in the plural and with a hyphen, if either does. */
  const textOf = ({ use, otherUse, length }: Run) => {
    let text = '';
    for (let at = 0; at < length; at += 1) {
      const joint = Math.max(jointAt(use + at), jointAt(otherUse + at));
      if (at > 0) text += joints[joint] ?? '';
      const [form, otherForm] = [formAt(use + at), formAt(otherUse + at)];
      const isHead = at === length - 1 || joints[jointAt(use + at + 1)] === ' of ';
      const lead = isHead ? otherForm.length - form.length : form.length - otherForm.length;
      text += lead < 0 || (lead === 0 && form < otherForm) ? form : otherForm;
    }
    return text;
  };

  /** Whether a term was chosen that has one of the run's words, or another form of one. */
  const isTaken = ({ use, length }: Run, chosen: ReadonlySet<string>) => {
    for (let at = use; at < use + length; at += 1) if (chosen.has(stemAt(at))) return true;
    return false;
  };

  return (paper, other, maxTerms) => {
    const [start, end] = [useStarts[paper] ?? 0, useStarts[paper + 1] ?? 0];
    for (let use = end - 1; use >= start; use -= 1) {
      const word = wordAt(use);
      nextUses[use] = firstUses[word] ?? -1;
      firstUses[word] = use;
    }
    addRow(rows, paper, 1, own);
    const last = rows.starts[other + 1] ?? 0;
    for (let at = rows.starts[other] ?? 0; at < last; at += 1) {
      const word = rows.columns[at] ?? 0;
      products[word] = (rows.weights[at] ?? 0) * (own[word] ?? 0);
    }
    const runCount = findRuns(other, end);
    const terms: string[] = [];
    const chosen = new Set<string>();
    while (terms.length < maxTerms) {
      let heaviest: Run | undefined;
      for (let at = 0; at < runCount; at += 1) {
        const run = runs[at];
        if (run && run.weight > (heaviest?.weight ?? minWeight) && !isTaken(run, chosen))
          heaviest = run;
      }
      if (!heaviest) break;
      terms.push(textOf(heaviest));
      for (let at = 0; at < heaviest.length; at += 1) chosen.add(stemAt(heaviest.use + at));
    }
    clearRow(rows, paper, own);
    for (let use = start; use < end; use += 1) {
      const word = wordAt(use);
      firstUses[word] = -1;
      products[word] = 0;
    }
    return terms;
  };
}

function kindOfForm({ forms, wordOfForm, documents, emphasised }: WordIndex, form: number): number {
  const written = (forms[form] ?? '').toLowerCase();
  const key = wordKey(written);
  if (phraseWords.has(key) || phraseWords.has(written)) return kinds.partOfPhrase;
  const isSize = /^\d[\d.]*\p{L}{0,2}$/u.test(written);
  if (isSize || stopWords.has(written) || stopWords.has(key)) return kinds.nothing;
  const word = wordOfForm[form] ?? 0;
  const papers = (documents[word] ?? 0) + doubt.papers;
  const stressed = emphasised[word] ?? 0;
  if ((stressed + doubt.emphasised) / papers >= minEmphasis) return kinds.term;
  const isCore = (stressed + doubt.emphasisedInPhrase) / papers >= minEmphasis;
  return isCore ? kinds.coreOfPhrase : kinds.partOfPhrase;
}
