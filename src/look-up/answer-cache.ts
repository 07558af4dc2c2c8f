import { z } from 'zod';
import { openRecordFile } from '../content-files/record-file.ts';
import type { SourceRecord } from '../ingest/sources/source-format.ts';

const answerSchema = z.strictObject({
  service: z.string(),
  id: z.string(),
  /** What the service knows; `null` where it knows nothing of the paper. */
  record: z.custom<SourceRecord>((value) => typeof value === 'object').nullable(),
  /** ISO 8601, in UTC. */
  askedAt: z.iso.datetime(),
});

/** What a service said of a paper, and when. */
export type CachedAnswer = z.infer<typeof answerSchema>;

/** Answers that outlive a run. */
export interface AnswerCache {
  readonly find: (service: string, id: string) => CachedAnswer | undefined;
  /** Writes an answer to the disk at once, so that a run that is stopped need not ask again. */
  readonly add: (answer: CachedAnswer) => Promise<void>;
}

/** Opens the file with the answers of earlier runs, without those of before `notBefore`. */
export async function openAnswerCache(file: string, notBefore: Date): Promise<AnswerCache> {
  const { known, add } = await openRecordFile(
    file,
    { schema: answerSchema, keyOf, dateOf: ({ askedAt }) => askedAt },
    notBefore,
  );
  return { find: (service, id) => known.get(keyOf({ service, id })), add };
}

function keyOf({ service, id }: Pick<CachedAnswer, 'service' | 'id'>): string {
  return `${service} ${id}`;
}
