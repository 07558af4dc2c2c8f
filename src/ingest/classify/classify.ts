import { parseText } from '../../text/parse-text.ts';
import { toPlainText } from '../../text/to-plain-text.ts';
import { maxTopics, type TopicAssignment } from '../../schemas/paper.ts';
import type { TopicData } from '../../schemas/topic.ts';

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

/** The topic of papers that no cue speaks for. */
export const fallbackTopic = 'other';

/**
 * Points of a cue for being in the title, in a sentence that states the contribution, and for
 * each mention elsewhere, and the most one cue can get. Found by a grid search over the curated
 * pages without the labelled sample; `npm run bench:topics` measures both.
 */
const points = { title: 2, contribution: 1, mention: 0.7, maxMentions: 3, max: 6 };

/** Least score of any topic, and least share of the primary topic's score for a further one. */
const minScore = 4;
const minShare = 0.25;

const contribution =
  /\b(?:we|this (?:paper|work|study|survey|article|report)) (?:\w+ )?(?:propose|introduce|present|develop|study|investigate|explore|design|provide|offer|conduct|review|describe|release|evaluate|examine|survey)/u;

/** Compiles the topics' cues; do it once per run. */
export function toTopicMatchers(topics: ReadonlyMap<string, TopicData>): TopicMatcher[] {
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

/**
 * One to four topics, primary first, each with the cue that decided. A cue counts by its weight,
 * more in the title and in the sentence that says what the paper contributes.
 */
export function classify(
  { title, abstract }: { readonly title: string; readonly abstract: string },
  matchers: readonly TopicMatcher[],
): TopicAssignment[] {
  const titleText = normalise(toPlainText(parseText(title)));
  const sentences = toPlainText(parseText(abstract))
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
    .map(normalise);
  const stated = sentences.filter((sentence) => contribution.test(sentence)).join(' ');
  const rest = sentences.filter((sentence) => !contribution.test(sentence)).join(' ');
  const present = new Set(`${titleText}${stated}${rest}`.split(' '));

  const scored = matchers.flatMap(({ topic, cues }) => {
    let score = 0;
    let best: { cue: string; counted: number } | undefined;
    for (const { cue, weight, pattern, words } of cues) {
      if (!words.every((word) => present.has(word))) continue;
      const counted =
        weight *
        Math.min(
          points.max,
          points.title * Math.min(1, mentions(titleText, pattern)) +
            points.contribution * Math.min(1, mentions(stated, pattern)) +
            points.mention * Math.min(points.maxMentions, mentions(rest, pattern)),
        );
      score += counted;
      if (counted > (best?.counted ?? 0)) best = { cue, counted };
    }
    return best !== undefined && score >= minScore ? [{ topic, score, cue: best.cue }] : [];
  });
  scored.sort((a, b) => b.score - a.score || (a.topic < b.topic ? -1 : 1));
  const [primary] = scored;
  if (primary === undefined) return [{ topic: fallbackTopic }];
  return scored
    .filter(({ score }) => score >= minShare * primary.score)
    .slice(0, maxTopics)
    .map(({ topic, cue }) => ({ topic, cue }));
}

function mentions(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Lower case without accents, and a single blank for whatever is neither letter nor digit. */
function normalise(text: string): string {
  return ` ${withoutAccents(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

function withoutAccents(text: string): string {
  return text.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '');
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
