import type { TopicData } from '../../schemas/topic.ts';
import { withoutAccents, type PaperText } from './paper-text.ts';

/** A cue made ready for matching. */
interface CueMatcher {
  readonly topic: string;
  readonly cue: string;
  readonly weight: number;
  /** Its place among all cues. */
  readonly position: number;
  /** Whether a word is the first of the cue, the second, and so on. */
  readonly tests: readonly ((word: string) => boolean)[];
}

/** The cues of all topics, so that each word of a text leads to those that may begin with it. */
export interface TopicMatchers {
  /** Cues by their first word, */
  readonly byWord: ReadonlyMap<string, readonly CueMatcher[]>;
  /** by its first letters, where it has `*` after them, */
  readonly byBeginning: ReadonlyMap<string, readonly CueMatcher[]>;
  /** and those that have `*` earlier, which any word may begin. */
  readonly others: readonly CueMatcher[];
}

/** As many letters are a beginning. */
const beginningChars = 3;

/** A cue in a paper. */
export interface FoundCue {
  readonly topic: string;
  readonly cue: string;
  /** What the curator gave it. */
  readonly weight: number;
  /** How much the paper speaks of it, more than 0 and at most 6. */
  readonly points: number;
}

/**
 * Points of a cue for being in the title, in a sentence that states the contribution, and for
 * each mention elsewhere, and the most one cue can get. Found by a grid search over the curated
 * pages without the labelled sample; `npm run bench:topics` measures both.
 */
const points = { title: 2, contribution: 1, mention: 0.7, maxMentions: 3, max: 6 };

/** Compiles the topics' cues; do it once per run. */
export function toTopicMatchers(
  topics: ReadonlyMap<string, Pick<TopicData, 'cues'>>,
): TopicMatchers {
  const cues = [...topics].flatMap(([topic, data]) =>
    Object.entries(data.cues).map(([cue, weight]) => ({ topic, cue, weight })),
  );
  const byWord = new Map<string, CueMatcher[]>();
  const byBeginning = new Map<string, CueMatcher[]>();
  const others: CueMatcher[] = [];
  for (const [position, cue] of cues.entries()) {
    const words = wordsOf(cue.cue);
    const [first] = words;
    if (first === undefined) continue;
    const matcher = { ...cue, position, tests: words.map(toTest) };
    const letters = first.slice(0, beginningChars);
    if (!first.includes('*')) add(byWord, first, matcher);
    else if (letters.length === beginningChars && !letters.includes('*')) {
      add(byBeginning, letters, matcher);
    } else others.push(matcher);
  }
  return { byWord, byBeginning, others };
}

/** The cues that a paper has, in the order of the topics and their cues. */
export function findCues(paper: PaperText, matchers: TopicMatchers): FoundCue[] {
  const [title, stated, rest] = [paper.title, paper.stated, paper.rest].map((text) =>
    countMentions(text, matchers),
  );
  const all = new Set([title, stated, rest].flatMap((counts) => [...(counts?.keys() ?? [])]));
  return [...all]
    .sort((a, b) => a.position - b.position)
    .map((matcher) => {
      const { topic, cue, weight } = matcher;
      const counted = Math.min(
        points.max,
        points.title * Math.min(1, title?.get(matcher) ?? 0) +
          points.contribution * Math.min(1, stated?.get(matcher) ?? 0) +
          points.mention * Math.min(points.maxMentions, rest?.get(matcher) ?? 0),
      );
      return { topic, cue, weight, points: counted };
    });
}

/** How often a text has each cue, of those that it has. */
function countMentions(
  text: string,
  { byWord, byBeginning, others }: TopicMatchers,
): Map<CueMatcher, number> {
  const counts = new Map<CueMatcher, number>();
  /** Where a cue of several words may begin again: no word counts twice for it. */
  const ends = new Map<CueMatcher, number>();
  const words = text.split(' ');
  const look = (cues: readonly CueMatcher[] | undefined, at: number) => {
    if (cues === undefined) return;
    for (const cue of cues) {
      const { tests } = cue;
      if (at < (ends.get(cue) ?? 0)) continue;
      if (!tests.every((test, offset) => test(words[at + offset] ?? ''))) continue;
      counts.set(cue, (counts.get(cue) ?? 0) + 1);
      if (tests.length > 1) ends.set(cue, at + tests.length);
    }
  };
  for (const [at, word] of words.entries()) {
    if (word === '') continue;
    look(byWord.get(word), at);
    look(byBeginning.get(word.slice(0, beginningChars)), at);
    look(others, at);
  }
  return counts;
}

function add(index: Map<string, CueMatcher[]>, key: string, matcher: CueMatcher): void {
  const present = index.get(key);
  if (present === undefined) index.set(key, [matcher]);
  else present.push(matcher);
}

function wordsOf(cue: string): string[] {
  return withoutAccents(cue)
    .split(/[^\p{L}\p{N}*]+/u)
    .filter(Boolean);
}

function toTest(word: string): CueMatcher['tests'][number] {
  const [beginning = '', end, ...more] = word.split('*');
  if (end === undefined) return (other) => other === word;
  if (end === '' && more.length === 0) return (other) => other.startsWith(beginning);
  const pattern = new RegExp(`^${word.replaceAll('*', '.*')}$`, 'u');
  return (other) => pattern.test(other);
}
