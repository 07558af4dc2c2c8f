import { fallbackTopic } from '../ingest/classify/classify.ts';
import type { Page } from '../content-files/pages/read-pages.ts';
import { lacksTopic } from './assign-by-cues.ts';
import { suggestTopics, usualTopicCount, type SuggestedTopic } from './suggest-topics.ts';
import type { TaxonomyContent } from './taxonomy-content.ts';
import { undecidedPapers, type UndecidedPaper } from './undecided-papers.ts';

/** Where a taxonomy does not fit its papers. */
export interface TaxonomyGaps {
  /** Papers whose primary topic is the fallback topic. */
  readonly without: readonly Page[];
  /** Papers whose primary topic waits to be confirmed. */
  readonly undecided: readonly UndecidedPaper[];
  /** What both have in common, as topics; its papers are positions in `lacking`. */
  readonly suggestions: readonly SuggestedTopic[];
  readonly lacking: readonly Page[];
  /** Topics that fewer than three papers have, and that more than a sixth have as their primary. */
  readonly small: readonly { readonly topic: string; readonly papers: number }[];
  readonly large: readonly { readonly topic: string; readonly papers: number }[];
}

const smallest = 3;
const largestShare = 1 / 6;

/** Fewer papers have nothing in common that could be told. */
const fewest = 6;

/** Finds the papers that have no good topic and what they have in common, and topics out of proportion. */
export function findGaps({ papers, topicData, model }: TaxonomyContent): TaxonomyGaps {
  const lacking = papers.filter(({ data }) => lacksTopic(data));
  const count = (isOf: (topics: readonly string[], topic: string) => boolean) =>
    [...topicData.keys()]
      .filter((topic) => topic !== fallbackTopic)
      .map((topic) => ({
        topic,
        papers: papers.filter(({ data }) =>
          isOf(
            data.topics.map((each) => each.topic),
            topic,
          ),
        ).length,
      }));
  return {
    without: papers.filter(({ data }) => data.topics[0]?.topic === fallbackTopic),
    undecided: undecidedPapers(papers, topicData, model),
    lacking,
    suggestions:
      lacking.length < fewest
        ? []
        : suggestTopics(
            lacking.map(({ data }) => data),
            usualTopicCount(lacking.length),
            new Set(topicData.keys()),
          ),
    small: count((topics, topic) => topics.includes(topic)).filter(
      (each) => each.papers < smallest,
    ),
    large: count(([primary], topic) => primary === topic).filter(
      (each) => each.papers > largestShare * papers.length,
    ),
  };
}
