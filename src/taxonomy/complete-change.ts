import { dirname } from 'node:path';
import type { z } from 'zod';
import { ContentError, throwIfAny } from '../content-files/content-error.ts';
import { parsePage, type MdxPage, type Page } from '../content-files/pages/read-pages.ts';
import { formatProposedTopics, formatTopics } from '../content-files/proposed-topics.ts';
import { formatPermalinkRegister } from '../content-files/permalinks/permalink-register.ts';
import { servedPermalinks } from '../content-files/permalinks/served-permalinks.ts';
import { fallbackTopic } from '../ingest/classify/classify.ts';
import { permalink } from '../reading-list/permalink.ts';
import { paperSchema } from '../schemas/paper.ts';
import { topicSchema } from '../schemas/topic.ts';
import type { ContentChange } from './content-change.ts';
import type { TaxonomyContent } from './taxonomy-content.ts';

const fallback = permalink('topics', fallbackTopic);

const fallbackNote =
  `no paper has the topic ${fallbackTopic} any more; if nothing is published yet, ` +
  'delete permalinks.txt and run `npm run ingest`, else `npm run check` says what to do';

/**
 * A change with the addresses that it makes, added to the register, once all pages that it writes are
 * found to be in order.
 * @throws {ContentErrors} where a page would not be, or where a published address of a page other than
 * the fallback topic's would lead nowhere
 */
export function completeChange(content: TaxonomyContent, change: ContentChange): ContentChange {
  const { folder, registered, listings, removed } = content;
  const papers = pagesAfter(content.papers, folder.papers, paperSchema, change);
  const remembering = withProposals(content, change, papers);
  const topics = pagesAfter(content.topics, folder.topics, topicSchema, change);
  if (registered === undefined) return remembering;
  const others = { removed, paths: content.paths, listings };
  const servedBefore = servedPermalinks({
    ...others,
    papers: content.papers,
    topics: content.topics,
  });
  const served = servedPermalinks({ ...others, papers, topics });
  // What nothing answers already is the check's to tell.
  const vanished = registered.filter(
    (permalink) => !served.has(permalink) && servedBefore.has(permalink),
  );
  throwIfAny(
    vanished
      .filter((permalink) => permalink !== fallback)
      .map(
        (permalink) =>
          new ContentError(
            `${permalink} was published, and nothing would answer it any more.`,
            [{ file: folder.permalinks }],
            'leave a paper to its topic, or let the address lead to another topic, as `split --rest` does.',
          ),
      ),
  );
  const before = formatPermalinkRegister(registered);
  const after = formatPermalinkRegister([...registered, ...served.keys()]);
  const writes =
    before === after
      ? remembering.writes
      : new Map([...remembering.writes, [folder.permalinks, after]]);
  return vanished.length === 0
    ? { ...change, writes }
    : { ...change, writes, notes: [...change.notes, fallbackNote] };
}

/** A paper that has the topics that were proposed for it has them after the change as well. */
function withProposals(
  { folder, papers, proposed }: TaxonomyContent,
  change: ContentChange,
  after: readonly Page[],
): ContentChange {
  if (proposed === undefined || change.writes.has(folder.proposedTopics)) return change;
  const topicsAfter = new Map(after.map(({ id, data }) => [id, formatTopics(data.topics)]));
  const moved = papers.flatMap(({ id, data }): [string, string][] => {
    const now = topicsAfter.get(id);
    const before = formatTopics(data.topics);
    return now !== undefined && now !== before && proposed.get(id) === before ? [[id, now]] : [];
  });
  if (moved.length === 0) return change;
  const text = formatProposedTopics(new Map([...proposed, ...moved]));
  return { ...change, writes: new Map([...change.writes, [folder.proposedTopics, text]]) };
}

/** The pages of a folder as they are after a change. */
function pagesAfter<Schema extends z.ZodType>(
  pages: readonly MdxPage<z.output<Schema>>[],
  folder: string,
  schema: Schema,
  { writes, removals }: ContentChange,
): MdxPage<z.output<Schema>>[] {
  const written = [...writes]
    .filter(([file]) => dirname(file) === folder)
    .map(([file, text]) => parsePage(schema, file, text));
  throwIfAny(written.flatMap(({ errors }) => errors));
  return [
    ...pages.filter(({ file }) => !writes.has(file) && !removals.includes(file)),
    ...written.flatMap(({ page }) => page ?? []),
  ];
}
