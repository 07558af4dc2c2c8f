import { updatePage } from '../content-files/pages/update-page.ts';
import type { Page } from '../content-files/pages/read-pages.ts';
import { ContentError, quote, throwIfAny } from '../content-files/content-error.ts';
import { formatProposedTopics, formatTopics } from '../content-files/proposed-topics.ts';
import { fallbackTopic } from '../ingest/classify/classify.ts';
import { isUndecided } from '../ingest/classify/is-undecided.ts';
import { topicAssigner } from '../ingest/classify/topic-assigner.ts';
import type { TopicAssignment } from '../schemas/paper.ts';
import type { ContentChange } from './content-change.ts';
import type { TaxonomyContent } from './taxonomy-content.ts';

/** A paper that gets other topics now than it got when they were proposed last. */
export interface ProposedTopics {
  readonly page: Page;
  readonly topics: readonly TopicAssignment[];
  /** Whether somebody decided the topics of the page, which then stay. */
  readonly isDecided: boolean;
}

/** What is proposed now, and the change that carries it out. */
export interface TopicProposals {
  /** In the order of ids. */
  readonly papers: readonly ProposedTopics[];
  readonly change: ContentChange;
}

const firstTime =
  'no proposals are remembered yet, so all topics are taken as decided; `--apply` remembers what is ' +
  'proposed now, and later changes of cues are compared with it';

/**
 * Topics that cues, and what was learned, now propose for papers, where that is something else than
 * was proposed before. A page that has not the topics that were proposed for it is decided and stays;
 * so is one of which no proposal is remembered. Without any memory all pages are taken as decided, and
 * the change begins to remember.
 * @param ids papers to propose topics for, decided or not; all papers where none is given
 * @throws {ContentErrors} that name ids without a paper
 */
export function proposeTopics(
  content: TaxonomyContent,
  ids: readonly string[] = [],
): TopicProposals {
  throwIfAny(unknownPapers(content, ids));
  const assign = topicAssigner(content.topicData, content.model);
  const remembered = new Map(content.proposed);
  const papers: ProposedTopics[] = [];
  const writes = new Map<string, string>();
  for (const page of content.papers) {
    const { id, data, text, file } = page;
    const isNamed = ids.includes(id);
    if (ids.length > 0 && !isNamed) continue;
    const present = formatTopics(data.topics);
    const before = content.proposed?.get(id) ?? (isUndecided(data) ? present : undefined);
    if (before === undefined && content.proposed !== undefined && !isNamed) continue;
    const topics = withCuesOf(data, assign(data));
    const now = formatTopics(topics);
    remembered.set(id, now);
    if (now === present || (!isNamed && now === (before ?? now))) continue;
    const isDecided = !isNamed && before !== present;
    papers.push({ page, topics, isDecided });
    if (!isDecided) writes.set(file, updatePage(text, file, { topics: [...topics] }));
  }
  if (formatProposedTopics(remembered) !== formatProposedTopics(content.proposed ?? new Map())) {
    writes.set(content.folder.proposedTopics, formatProposedTopics(remembered));
  }
  const notes = notesOn(papers);
  if (content.proposed === undefined) notes.push(firstTime);
  return { papers, change: { writes, removals: [], notes } };
}

/** @example 'kvquant: pruning ("sparse"), survey → quantization? ("low bit"), survey' */
export function describeProposal({ page, topics, isDecided }: ProposedTopics): string {
  const present = page.data.topics;
  const becomes = `${withCues(present, topics)} → ${withCues(topics, present)}`;
  return `${page.id}: ${becomes}${isDecided ? '; stays, as it was decided' : ''}`;
}

/** Topics that stay keep what the page says for them, which may be the curator's words. */
function withCuesOf(
  { topics: present }: Page['data'],
  topics: readonly TopicAssignment[],
): readonly TopicAssignment[] {
  const cues = new Map(present.map(({ topic, cue }) => [topic, cue]));
  return topics.map((each) => {
    const cue = cues.get(each.topic) ?? each.cue;
    return { ...each, ...(cue !== undefined && { cue }) };
  });
}

/** Topics with the cue of each that is not at the same place among the others. */
function withCues(topics: readonly TopicAssignment[], others: readonly TopicAssignment[]): string {
  return topics
    .map((each, index) => {
      const cue = others[index]?.topic === each.topic ? undefined : each.cue;
      return `${formatTopics([each])}${cue === undefined ? '' : ` (${quote(cue)})`}`;
    })
    .join(', ');
}

function notesOn(papers: readonly ProposedTopics[]): string[] {
  const changed = papers.filter(({ isDecided }) => !isDecided);
  const waiting = changed.filter(({ topics }) => isUndecided({ topics: [...topics] }));
  const without = changed.filter(({ topics: [first] }) => first?.topic === fallbackTopic);
  return [
    ...papers.map(describeProposal),
    `papers that get other topics: ${String(changed.length)}, of which ${String(waiting.length)} ` +
      `to be confirmed (?), and ${String(without.length)} with no topic but "${fallbackTopic}"`,
    `papers that stay, as they were decided: ${String(papers.length - changed.length)}`,
  ];
}

function unknownPapers({ papers, folder }: TaxonomyContent, ids: readonly string[]) {
  const known = new Set(papers.map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id));
  return unknown.map(
    (id) =>
      new ContentError(
        `has no paper ${quote(id)}.`,
        [{ file: folder.papers }],
        'name one of its files, without .mdx.',
      ),
  );
}
