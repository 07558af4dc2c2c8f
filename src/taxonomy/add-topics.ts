import { join } from 'node:path';
import { ContentError, quote, throwIfAny } from '../content-files/content-error.ts';
import { updatePage } from '../content-files/pages/update-page.ts';
import { fallbackTopic } from '../ingest/classify/classify.ts';
import type { TopicDraft } from '../schemas/topic-draft.ts';
import { cueClassifier, lacksTopic } from './assign-by-cues.ts';
import type { ContentChange } from './content-change.ts';
import type { TaxonomyContent } from './taxonomy-content.ts';
import { formatTopicPage, withTopicsInFamilies } from './topic-files.ts';

/**
 * Adds the topics of a draft. Papers without a topic are assigned anew, by the cues of all topics;
 * those whose topic waits to be confirmed get a new one if the cues speak for it, and go on waiting;
 * all others stay as they are.
 * @throws {ContentErrors} with every id that is taken and every family that is not there
 */
export function addTopics(content: TaxonomyContent, draft: readonly TopicDraft[]): ContentChange {
  throwIfAny(draftProblems(content, draft));
  const writes = new Map(
    draft.map((topic) => [join(content.folder.topics, `${topic.id}.mdx`), formatTopicPage(topic)]),
  );
  const inFamilies = draft.flatMap(({ id, family }) => (family ? [{ topic: id, family }] : []));
  if (inFamilies.length > 0) {
    const text = withTopicsInFamilies(content.taxonomyText, inFamilies);
    writes.set(content.folder.taxonomy, text);
  }
  const classify = cueClassifier(
    new Map([...content.topicData, ...draft.map(({ id, cues }) => [id, { cues }] as const)]),
  );
  const counts = new Map(draft.map(({ id }) => [id, 0]));
  let without = 0;
  for (const { data, text, file } of content.papers) {
    if (!lacksTopic(data)) continue;
    const [primary, ...others] = classify(data);
    const confidence = data.topics.find((each) => each.confidence !== undefined)?.confidence;
    const count = counts.get(primary?.topic ?? '');
    if (primary === undefined || primary.topic === fallbackTopic) without += 1;
    if (count !== undefined) counts.set(primary?.topic ?? '', count + 1);
    // What waits goes on waiting, and only for a new topic under another name.
    if (primary === undefined || (confidence !== undefined && count === undefined)) continue;
    const first = { ...primary, ...(confidence !== undefined && { confidence }) };
    const changed = updatePage(text, file, { topics: [first, ...others] });
    if (primary.topic !== fallbackTopic && changed !== text) writes.set(file, changed);
  }
  return {
    writes,
    removals: [],
    notes: [
      ...[...counts].map(([topic, papers]) => `papers with ${topic}: ${String(papers)}`),
      `papers that still lack a topic: ${String(without)}`,
    ],
  };
}

/** What keeps the topics of a draft from being added. */
export function draftProblems(
  { folder, topics, taxonomy }: TaxonomyContent,
  draft: readonly TopicDraft[],
): ContentError[] {
  const taken = new Set(topics.flatMap(({ id, data }) => [id, ...data.aliases]));
  const families = taxonomy.families.map(({ id }) => id);
  return draft.flatMap(({ id, family }, index) => {
    const problems: ContentError[] = [];
    if (taken.has(id) || draft.findIndex((other) => other.id === id) < index) {
      const hint = 'give the new topic another id.';
      const place = { file: join(folder.topics, `${id}.mdx`) };
      problems.push(
        new ContentError(`is taken: ${quote(id)} is a topic or was one.`, [place], hint),
      );
    }
    if (families.length > 0 && !families.includes(family ?? '')) {
      problems.push(
        new ContentError(
          `has no family ${quote(family ?? '')} for the new topic ${quote(id)}.`,
          [{ file: folder.taxonomy }],
          `write one of these as its family: ${families.join(', ')}.`,
        ),
      );
    }
    if (families.length === 0 && family !== undefined) {
      problems.push(
        new ContentError(
          `has no families, but the new topic ${quote(id)} names ${quote(family)}.`,
          [{ file: folder.taxonomy }],
          'leave the family out, or write families first.',
        ),
      );
    }
    return problems;
  });
}
