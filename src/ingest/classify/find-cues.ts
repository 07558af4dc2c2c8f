import type { TopicData } from '../../schemas/topic.ts';
import { withoutAccents, type PaperText } from './paper-text.ts';

/** A topic's cues made ready for matching. */
export interface TopicMatcher {
  readonly topic: string;
  readonly cues: readonly {
    readonly cue: string;
    readonly weight: number;
    readonly pattern: RegExp;
    /** Words without `*`; a text that lacks one of them cannot have the cue. */
    readonly words: readonly string[];
  }[];
}

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
): TopicMatcher[] {
  return [...topics].map(([topic, { cues }]) => ({
    topic,
    cues: Object.entries(cues).map(([cue, weight]) => {
      const words = wordsOf(cue);
      return {
        cue,
        weight,
        pattern: cuePattern(words),
        words: words.filter((word) => !word.includes('*')),
      };
    }),
  }));
}

/** The cues that a paper has, in the order of the matchers. */
export function findCues(
  { title, stated, rest }: PaperText,
  matchers: readonly TopicMatcher[],
): FoundCue[] {
  const present = new Set(`${title}${stated}${rest}`.split(' '));
  return matchers.flatMap(({ topic, cues }) =>
    cues.flatMap(({ cue, weight, pattern, words }) => {
      if (!words.every((word) => present.has(word))) return [];
      const counted = Math.min(
        points.max,
        points.title * Math.min(1, mentions(title, pattern)) +
          points.contribution * Math.min(1, mentions(stated, pattern)) +
          points.mention * Math.min(points.maxMentions, mentions(rest, pattern)),
      );
      return counted > 0 ? [{ topic, cue, weight, points: counted }] : [];
    }),
  );
}

function mentions(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function wordsOf(cue: string): string[] {
  return withoutAccents(cue)
    .split(/[^\p{L}\p{N}*]+/u)
    .filter(Boolean);
}

function cuePattern(words: readonly string[]): RegExp {
  const pattern = words.map((word) => word.replaceAll('*', String.raw`[\p{L}\p{N}]*`)).join(' ');
  return new RegExp(`(?<= )${pattern}(?= )`, 'gu');
}
