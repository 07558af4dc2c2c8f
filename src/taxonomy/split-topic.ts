import { join } from 'node:path';
import { ContentError, quote, throwIfAny } from '../content-files/content-error.ts';
import { parsePage } from '../content-files/pages/read-pages.ts';
import { updatePage } from '../content-files/pages/update-page.ts';
import { fallbackTopic } from '../ingest/classify/classify.ts';
import { maxTopics } from '../schemas/paper.ts';
import { topicSchema } from '../schemas/topic.ts';
import type { TopicDraft } from '../schemas/topic-draft.ts';
import { draftProblems } from './add-topics.ts';
import { cueClassifier } from './assign-by-cues.ts';
import type { ContentChange } from './content-change.ts';
import { redirectedPages, redirectLinks } from './redirect-links.ts';
import { retiredPagesWith } from './rename-topic.ts';
import { topicOf, type TaxonomyContent } from './taxonomy-content.ts';
import { formatTopicPage, withMergedTopic, withTopicsInFamilies } from './topic-files.ts';

/**
 * Splits a topic into those of a draft: each of its papers gets those whose cues speak for it, at the
 * place of the old one. Papers for which none speaks keep the old topic; or, where `rest` names one of
 * the new topics, they get that, the old topic goes, and its address leads there.
 * @throws {ContentErrors} where a topic of the draft cannot be added, or `rest` is none of them
 */
export function splitTopic(
  content: TaxonomyContent,
  from: string,
  draft: readonly TopicDraft[],
  rest?: string,
): ContentChange {
  const old = topicOf(content, from);
  const problems = draftProblems(content, draft);
  if (rest !== undefined && !draft.some(({ id }) => id === rest)) {
    problems.push(
      new ContentError(
        `cannot leave the rest to ${quote(rest)}, which is no topic of the draft.`,
        [{ file: old.file }],
        `name one of these: ${draft.map(({ id }) => id).join(', ')}.`,
      ),
    );
  }
  throwIfAny(problems);

  const writes =
    rest === undefined ? new Map<string, string>() : redirectedPages(content, from, rest);
  if (rest !== undefined) {
    for (const [file, text] of retiredPagesWith(content, from, rest)) writes.set(file, text);
  }
  for (const topic of draft) {
    const file = join(content.folder.topics, `${topic.id}.mdx`);
    const text = formatTopicPage(topic);
    const { page } = parsePage(topicSchema, file, text);
    // Its cues are left out, as they speak for all of the new topics.
    const heritage = {
      ...old,
      data: { ...old.data, cues: {} },
      body: redirectLinks(old.body, from, topic.id),
    };
    writes.set(file, page && topic.id === rest ? withMergedTopic(page, heritage) : text);
  }
  const classify = cueClassifier(new Map(draft.map(({ id, cues }) => [id, { cues }])));
  const counts = new Map(
    [...draft.map(({ id }) => id), ...(rest ? [] : [from])].map((id) => [id, 0]),
  );
  for (const { data, text, file } of content.papers) {
    if (!data.topics.some(({ topic }) => topic === from)) continue;
    // None of its other topics is lost, even where the cues speak for many.
    const room = maxTopics - data.topics.length + 1;
    const found = classify(data).filter(({ topic }) => topic !== fallbackTopic);
    const topics = data.topics.flatMap((each) => {
      if (each.topic !== from) return [each];
      const { confidence } = each;
      const waits = confidence !== undefined && { confidence };
      const [first = rest === undefined ? each : { topic: rest }, ...more] = found.slice(0, room);
      return [{ ...first, ...waits }, ...more];
    });
    for (const { topic } of topics) {
      const count = counts.get(topic);
      if (count !== undefined) counts.set(topic, count + 1);
    }
    writes.set(file, updatePage(writes.get(file) ?? text, file, { topics }));
  }
  if (content.taxonomy.families.length > 0) {
    const added = draft.flatMap(({ id, family }) => (family ? [{ topic: id, family }] : []));
    const removed = rest === undefined ? undefined : from;
    const text = withTopicsInFamilies(content.taxonomyText, added, removed);
    writes.set(content.folder.taxonomy, text);
  }
  if (rest !== undefined) writes.delete(old.file);
  return {
    writes,
    removals: rest === undefined ? [] : [old.file],
    notes: [
      ...[...counts].map(([topic, papers]) => `papers with ${topic}: ${String(papers)}`),
      ...(rest === undefined ? [] : [`/topics/${from}.html leads to /topics/${rest}.html`]),
    ],
  };
}
