import { maxTopics, type TopicAssignment } from '../../schemas/paper.ts';
import type { FoundCue } from './find-cues.ts';

/** The topic of papers that no cue speaks for. */
export const fallbackTopic = 'other';

/** Least score of any topic, and least share of the primary topic's score for a further one. */
const minScore = 4;
const minShare = 0.25;

/**
 * One to four topics by the cues that a paper has, primary first, each with the cue that decided. A
 * cue counts by its weight times its points.
 */
export function classify(found: readonly FoundCue[]): TopicAssignment[] {
  const scored = [...Map.groupBy(found, ({ topic }) => topic)].flatMap(([topic, cues]) => {
    let score = 0;
    let best: { cue: string; counted: number } | undefined;
    for (const { cue, weight, points } of cues) {
      const counted = weight * points;
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
