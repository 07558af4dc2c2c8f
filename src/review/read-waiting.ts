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

/**
 * What waits for a decision in a content folder. Reads the listings again and writes nothing.
 * @throws {ContentErrors} with every problem of the content
 */
export async function readWaiting(root: string): Promise<WaitingDecision[]> {
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
  return waitingDecisions({
    pages: papers.pages,
    curation: curation.value,
    proposed: ledger.value.proposed,
    doubtful,
    undecided: undecidedPapers(papers.pages, topicById, model.value),
  });
}
