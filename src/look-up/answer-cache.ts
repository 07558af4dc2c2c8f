import { appendFile } from 'node:fs/promises';
import { z } from 'zod';
import { readTextIfPresent } from '../content-files/read-folder.ts';
import { writeAtomically } from '../content-files/write-atomically.ts';
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

/**
 * Opens the file with the answers of earlier runs: one line of JSON each. A line that cannot be read,
 * and answers of before `notBefore`, are dropped.
 */
export async function openAnswerCache(file: string, notBefore: Date): Promise<AnswerCache> {
  const answers = new Map<string, CachedAnswer>();
  for (const line of ((await readTextIfPresent(file)) ?? '').split('\n')) {
    const answer = parseLine(line);
    if (answer && new Date(answer.askedAt) >= notBefore) answers.set(keyOf(answer), answer);
  }
  await writeAtomically(file, [...answers.values()].map(toLine).join(''));
  return {
    find: (service, id) => answers.get(keyOf({ service, id })),
    add: async (answer) => {
      answers.set(keyOf(answer), answer);
      await appendFile(file, toLine(answer));
    },
  };
}

function keyOf({ service, id }: Pick<CachedAnswer, 'service' | 'id'>): string {
  return `${service} ${id}`;
}

function toLine(answer: CachedAnswer): string {
  return `${JSON.stringify(answer)}\n`;
}

function parseLine(line: string): CachedAnswer | undefined {
  try {
    return answerSchema.parse(JSON.parse(line));
  } catch {
    // Not whole, or of another version: the service is asked again.
    return undefined;
  }
}
