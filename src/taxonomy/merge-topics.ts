import { ContentError, quote } from '../content-files/content-error.ts';
import { updatePage } from '../content-files/pages/update-page.ts';
import { fallbackTopic } from '../ingest/classify/classify.ts';
import type { PaperData } from '../schemas/paper.ts';
import type { ContentChange } from './content-change.ts';
import { redirectedPages, redirectLinks } from './redirect-links.ts';
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
  let papers = 0;
  for (const { data, text, file } of content.papers) {
    if (!data.topics.some(({ topic }) => topic === from)) continue;
    papers += 1;
    writes.set(
      file,
      updatePage(writes.get(file) ?? text, file, { topics: renamed(data, from, into) }),
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

/** A paper's topics with one under the id of another, once and at the first of both places. */
function renamed({ topics }: PaperData, from: string, into: string): PaperData['topics'] {
  const changed = topics.map((each) => (each.topic === from ? { ...each, topic: into } : each));
  return changed.filter(
    ({ topic }, index) => changed.findIndex((other) => other.topic === topic) === index,
  );
}
