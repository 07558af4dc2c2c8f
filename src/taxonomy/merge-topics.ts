import { ContentError, quote } from '../content-files/content-error.ts';
import { updatePage } from '../content-files/pages/update-page.ts';
import { fallbackTopic } from '../ingest/classify/classify.ts';
import type { ContentChange } from './content-change.ts';
import { redirectedPages, redirectLinks } from './redirect-links.ts';
import { retiredPagesWith, withTopicRenamed } from './rename-topic.ts';
import { topicOf, type TaxonomyContent } from './taxonomy-content.ts';
import { withMergedTopic, withTopicsInFamilies } from './topic-files.ts';

/**
 * Makes one topic part of another: its papers, cues, beginnings and introduction go over, links in the
 * curator's texts are changed, and its address leads to the other from then on.
 * @throws {ContentError} where either is not there, or both are one
 */
export function mergeTopics(content: TaxonomyContent, from: string, into: string): ContentChange {
  const [gone, kept] = [topicOf(content, from), topicOf(content, into)];
  if (from === into || from === fallbackTopic) {
    throw new ContentError(
      `cannot be merged into ${quote(into)}.`,
      [{ file: gone.file }],
      from === into ? 'name two topics.' : 'papers without a topic need it; merge the other way.',
    );
  }
  const writes = redirectedPages(content, from, into);
  const redirected = (page: typeof kept) => ({
    ...page,
    body: redirectLinks(page.body, from, into),
  });
  writes.delete(gone.file);
  writes.set(kept.file, withMergedTopic(redirected(kept), redirected(gone)));
  for (const [file, text] of retiredPagesWith(content, from, into)) writes.set(file, text);
  let papers = 0;
  for (const { data, text, file } of content.papers) {
    if (!data.topics.some(({ topic }) => topic === from)) continue;
    papers += 1;
    writes.set(
      file,
      updatePage(writes.get(file) ?? text, file, {
        topics: withTopicRenamed(data.topics, from, into),
      }),
    );
  }
  if (content.taxonomy.families.length > 0) {
    writes.set(content.folder.taxonomy, withTopicsInFamilies(content.taxonomyText, [], from));
  }
  return {
    writes,
    removals: [gone.file],
    notes: [
      `papers that change from ${from} to ${into}: ${String(papers)}`,
      `/topics/${from}.html leads to /topics/${into}.html`,
    ],
  };
}
