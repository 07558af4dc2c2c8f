import { ContentError } from '../content-files/content-error.ts';
import { toTopicMatchers } from '../ingest/classify/find-cues.ts';
import { isUndecided } from '../ingest/classify/is-undecided.ts';
import {
  learnTopicModel,
  minLearnedPages,
  type LearnedPage,
} from '../ingest/classify/learn-topic-model.ts';
import { topicEvidence } from '../ingest/classify/topic-evidence.ts';
import type { PaperData } from '../schemas/paper.ts';
import type { TopicData } from '../schemas/topic.ts';
import type { TopicModel } from '../schemas/topic-model.ts';

/**
 * Learns how primary topics are told from the pages of a list; those whose topic waits to be
 * confirmed are left out.
 * @throws {ContentError} where there are too few pages to learn from
 */
export function learnFromPages(
  papers: readonly { readonly id: string; readonly data: PaperData }[],
  topics: ReadonlyMap<string, TopicData>,
  file: string,
): TopicModel {
  const pages = learnedPages(papers, topics);
  if (pages.length < minLearnedPages) {
    throw new ContentError(
      `cannot be learned from ${String(pages.length)} pages with a topic that is decided.`,
      [{ file }],
      `until there are ${String(minLearnedPages)}, cues alone assign topics; add papers, and confirm or correct their topics.`,
    );
  }
  return learnTopicModel(pages, [...topics.keys()]);
}

/** What can be learned from: pages whose primary topic is decided, with what speaks for topics. */
function learnedPages(
  papers: readonly { readonly id: string; readonly data: PaperData }[],
  topics: ReadonlyMap<string, TopicData>,
): LearnedPage[] {
  const matchers = toTopicMatchers(topics);
  return papers.flatMap(({ id, data }) => {
    const primary = data.topics[0]?.topic;
    return primary === undefined || isUndecided(data)
      ? []
      : [{ id, evidence: topicEvidence(data, matchers), primary }];
  });
}
