import { appendFile } from 'node:fs/promises';
import { z } from 'zod';
import { readTextIfPresent } from '../content-files/read-folder.ts';
import { writeAtomically } from '../content-files/write-atomically.ts';

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

/** Results that outlive a run. */
export interface LinkState {
  /** By address; the latest of each. */
  readonly known: ReadonlyMap<string, LinkResult>;
  /** Writes a result to the disk at once, so that a run that is killed loses nothing. */
  readonly add: (result: LinkResult) => Promise<void>;
}

/**
 * Opens the file with the results of earlier runs: one line of JSON each. A line that was only half
 * written when a run was killed is dropped, and so are results of before `notBefore`.
 */
export async function openLinkState(file: string, notBefore: Date): Promise<LinkState> {
  const known = new Map<string, LinkResult>();
  for (const line of ((await readTextIfPresent(file)) ?? '').split('\n')) {
    const result = parseLine(line);
    if (result && new Date(result.checkedAt) >= notBefore) known.set(result.url, result);
  }
  await writeAtomically(file, [...known.values()].map(toLine).join(''));
  return { known, add: (result) => appendFile(file, toLine(result)) };
}

function toLine(result: LinkResult): string {
  return `${JSON.stringify(result)}\n`;
}

function parseLine(line: string): LinkResult | undefined {
  try {
    return resultSchema.parse(JSON.parse(line));
  } catch {
    // Not whole, or of another version: the address is asked for again.
    return undefined;
  }
}
