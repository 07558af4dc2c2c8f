import { assignTopics } from '../ingest/classify/assign-topics.ts';
import { toTopicMatchers } from '../ingest/classify/find-cues.ts';
import { isUndecided } from '../ingest/classify/is-undecided.ts';
import { topicEvidence } from '../ingest/classify/topic-evidence.ts';
import { topicPredictor } from '../ingest/classify/topic-model.ts';
import type { Page } from '../content-files/pages/read-pages.ts';
import { updatePage } from '../content-files/pages/update-page.ts';
import type { TopicData } from '../schemas/topic.ts';
import type { TopicModel } from '../schemas/topic-model.ts';

/** A paper whose primary topic waits to be confirmed. */
export interface UndecidedPaper {
  readonly page: Page;
  /** How sure ingest was when it assigned the topic, 0 to 1. */
  readonly confidence: number;
  /** The two or three topics that are likeliest by what has been learned since, likeliest first. */
  readonly candidates: readonly { readonly topic: string; readonly probability: number }[];
}

/**
 * Papers whose primary topic waits to be confirmed, the least sure first.
 * @param model without one, the only candidates are the topics that the page has
 */
export function undecidedPapers(
  pages: readonly Page[],
  topics: ReadonlyMap<string, TopicData>,
  model: TopicModel | undefined,
): UndecidedPaper[] {
  const matchers = toTopicMatchers(topics);
  const predict = model && topicPredictor(model, topics.keys());
  return pages
    .filter(({ data }) => isUndecided(data))
    .map((page) => {
      const confidence = page.data.topics.find((each) => each.confidence !== undefined)?.confidence;
      const candidates =
        model && predict
          ? assignTopics(topicEvidence(page.data, matchers), predict, model).candidates
          : page.data.topics.map(({ topic }) => ({ topic, probability: confidence ?? 0 }));
      return { page, confidence: confidence ?? 0, candidates };
    })
    .sort((a, b) => a.confidence - b.confidence || (a.page.id < b.page.id ? -1 : 1));
}

/**
 * A page's text with its topics decided: those given, primary first, with the cues that the page names
 * for them. Nothing else of it changes.
 * @param topics one to four ids
 * @throws {ContentError} when the front matter is written in braces, where no line is a field
 */
export function decideTopics(page: Page, topics: readonly string[]): string {
  const cues = new Map(page.data.topics.map(({ topic, cue }) => [topic, cue]));
  return updatePage(page.text, page.file, {
    topics: topics.map((topic) => {
      const cue = cues.get(topic);
      return { topic, ...(cue !== undefined && { cue }) };
    }),
  });
}
