import { z } from 'zod';
import { openRecordFile, type RecordFile } from '../content-files/record-file.ts';

const resultSchema = z.strictObject({
  url: z.string(),
  verdict: z.enum(['alive', 'dead', 'unclear']),
  status: z.int().optional(),
  reason: z.string().optional(),
  movedTo: z.string().optional(),
  /** An archived copy of what is dead. */
  archived: z.string().optional(),
  /** ISO 8601, in UTC. */
  checkedAt: z.iso.datetime(),
});

/** What was found at an address, and when. */
export type LinkResult = z.infer<typeof resultSchema>;

/** Results that outlive a run, by address. */
export type LinkState = RecordFile<LinkResult>;

/** Opens the file with the results of earlier runs, without those of before `notBefore`. */
export function openLinkState(file: string, notBefore: Date): Promise<LinkState> {
  return openRecordFile(
    file,
    { schema: resultSchema, keyOf: ({ url }) => url, dateOf: ({ checkedAt }) => checkedAt },
    notBefore,
  );
}
