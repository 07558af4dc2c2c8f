import { parseDocument, isMap, isSeq, isScalar, type Document } from 'yaml';
import { splitFrontMatter } from '../content-files/pages/front-matter.ts';
import type { MdxPage } from '../content-files/pages/read-pages.ts';
import type { TopicData } from '../schemas/topic.ts';
import type { TopicDraft } from '../schemas/topic-draft.ts';

/** The page of a new topic. */
export function formatTopicPage({ label, definition, cues }: TopicDraft): string {
  const front = [`label: ${JSON.stringify(label)}`, `definition: ${JSON.stringify(definition)}`];
  const lines = Object.entries(cues).map(
    ([cue, weight]) => `  ${JSON.stringify(cue)}: ${String(weight)}`,
  );
  if (lines.length > 0) front.push('cues:', ...lines);
  return `---\n${front.join('\n')}\n---\n`;
}

/** A topic's page with cues, beginnings and aliases of another added to it, and its introduction. */
export function withMergedTopic(page: MdxPage<TopicData>, other: MdxPage<TopicData>): string {
  const { start } = splitFrontMatter(page.text, page.file);
  const document = parseDocument(page.yaml);
  for (const [cue, weight] of Object.entries(other.data.cues)) {
    if (!(cue in page.data.cues)) document.setIn(['cues', cue], weight);
  }
  const begun = new Set(page.data.begin.map(({ paper }) => paper));
  for (const step of other.data.begin) {
    if (!begun.has(step.paper)) addTo(document, 'begin', step);
  }
  for (const alias of [other.id, ...other.data.aliases]) addTo(document, 'aliases', alias);
  const front = document.toString({ lineWidth: 0 });
  const [own, more] = [page.body.trim(), other.body.trim()];
  const body = more === '' ? page.body : `\n${[own, more].filter(Boolean).join('\n\n')}\n`;
  return `${page.text.slice(0, start)}${front}---\n${body}`;
}

/** `taxonomy.yaml` with a topic taken out and others put into families; comments stay. */
export function withTopicsInFamilies(
  text: string,
  added: readonly { readonly topic: string; readonly family: string }[],
  removed?: string,
): string {
  const document = parseDocument(text);
  const families = document.get('families');
  if (!isSeq(families)) return text;
  for (const family of families.items) {
    if (!isMap(family)) continue;
    const topics = family.get('topics');
    if (!isSeq(topics)) continue;
    topics.items = topics.items.filter((item) => !isScalar(item) || item.value !== removed);
    for (const { topic } of added.filter(({ family: id }) => id === family.get('id'))) {
      topics.add(topic);
    }
  }
  families.items = families.items.filter((family) => {
    const topics = isMap(family) ? family.get('topics') : undefined;
    return !isSeq(topics) || topics.items.length > 0;
  });
  return document.toString({ lineWidth: 0 });
}

function addTo(document: Document.Parsed, field: string, value: unknown): void {
  if (document.has(field)) document.addIn([field], document.createNode(value));
  else document.set(field, document.createNode([value]));
}
