import {
  readCuration,
  readLedger,
  readPapers,
  readTopicModel,
  readTopics,
} from '../content-files/content-folder.ts';
import { ContentErrors } from '../content-files/content-error.ts';
import { runIngest } from '../ingest/run-ingest.ts';
import { undecidedPapers } from '../taxonomy/undecided-papers.ts';
import { waitingDecisions, type WaitingDecision } from './waiting-decisions.ts';

/** What waits for a decision in a content folder. */
export interface Waiting {
  readonly decisions: readonly WaitingDecision[];
  /** Labels of all topics, by id. */
  readonly topics: ReadonlyMap<string, string>;
}

/**
 * What waits for a decision in a content folder. Reads the listings again and writes nothing.
 * @throws {ContentErrors} with every problem of the content
 */
export async function readWaiting(root: string): Promise<Waiting> {
  const { doubtful } = await runIngest({ root, dryRun: true });
  const [curation, ledger, papers, topics, model] = await Promise.all([
    readCuration(root),
    readLedger(root),
    readPapers(root),
    readTopics(root),
    readTopicModel(root),
  ]);
  const errors = [curation, ledger, papers, topics, model].flatMap((read) => read.errors);
  if (!curation.ok || !ledger.ok || !model.ok || errors.length > 0) throw new ContentErrors(errors);
  const topicById = new Map(topics.pages.map(({ id, data }) => [id, data]));
  const decisions = waitingDecisions({
    pages: papers.pages,
    curation: curation.value,
    proposed: ledger.value.proposed,
    doubtful,
    undecided: undecidedPapers(papers.pages, topicById, model.value),
  });
  return { decisions, topics: new Map(topics.pages.map(({ id, data }) => [id, data.label])) };
}
